import { Text, View } from '@tarojs/components'
import { accountName } from '../../../shared/ledger/account-names'
import type { Proof } from '../../../shared/ledger/contract'
import { proofTable } from '../../../shared/ledger/tables'
import { yuan } from '../app/amount'
import { useAsk } from '../app/ask'
import { usePerson } from '../app/person'
import { TakeButtons } from '../extract/TakeButtons'
import { useWords } from '../ui/language'
import { Page } from '../ui/Page'
import { Button, Card, Icon } from '../ui/parts'
import { Empty, ErrorState, Skeleton } from '../ui/states'
import { Table } from '../ui/Table'
import { ledgerStaffWords } from './staff-words'

const total = (rows: Proof['trialBalance'], side: 'debitFen' | 'creditFen') =>
  rows.reduce((all, row) => all + row[side], 0)

/** The trial balance, and the proof that what the houses' accounts hold is what the entries say. */
export function ProofScreen() {
  const { hat, language } = usePerson()
  const words = useWords(ledgerStaffWords)
  const proof = useAsk('ledger.prove', { estateId: hat?.estateId ?? '' }, { enabled: Boolean(hat) })
  const { data } = proof
  return (
    <Page id="books" title={words('books.title')}>
      {!data && proof.error && <ErrorState error={proof.error} onRetry={() => void proof.refetch()} />}
      {!data && !proof.error && <Skeleton />}
      {data && (
        <View className="section">
          <View className="card card--pad" id="proof">
            <View className={`same same--large ${data.balanced ? '' : 'same--not'}`}>
              <Icon name={data.balanced ? 'check' : 'alert'} />
              <Text>{words(data.balanced ? 'books.balanced' : 'books.unbalanced')}</Text>
            </View>
            {data.balanced && (
              <Text className="hint">{words('books.proved', { bills: data.bills, entries: data.entries })}</Text>
            )}
            <TakeButtons of="ledger.prove" table={proofTable} />
            <Button id="prove" look="quiet" small busy={proof.isFetching} onPress={() => void proof.refetch()}>
              {words('books.again')}
            </Button>
          </View>
        </View>
      )}
      {data && data.differences.length > 0 && (
        <Card title={words('books.differences')} id="differences">
          <Table
            id="difference"
            rows={data.differences}
            keyOf={row => row.account}
            columns={[
              { id: 'account', head: words('books.account'), cell: row => accountName(row.account, language) },
              { id: 'kept', head: words('books.maintained'), figure: true, cell: row => yuan(row.maintainedFen) },
              { id: 'entries', head: words('books.fromEntries'), figure: true, cell: row => yuan(row.entriesFen) },
            ]}
          />
        </Card>
      )}
      {data && (
        <Card>
          {data.trialBalance.length === 0 ? (
            <Empty icon="list" title={words('books.empty')} />
          ) : (
            <Table
              id="account"
              rows={data.trialBalance}
              keyOf={row => row.account}
              columns={[
                {
                  id: 'account',
                  head: words('books.account'),
                  share: 2,
                  cell: row => accountName(row.account, language),
                },
                { id: 'debit', head: words('books.debit'), figure: true, cell: row => yuan(row.debitFen) },
                { id: 'credit', head: words('books.credit'), figure: true, cell: row => yuan(row.creditFen) },
                {
                  id: 'balance',
                  head: words('books.balance'),
                  figure: true,
                  cell: row => yuan(row.debitFen - row.creditFen),
                },
              ]}
              foot={{
                account: words('books.sum'),
                debit: yuan(total(data.trialBalance, 'debitFen')),
                credit: yuan(total(data.trialBalance, 'creditFen')),
                balance: yuan(total(data.trialBalance, 'debitFen') - total(data.trialBalance, 'creditFen')),
              }}
            />
          )}
        </Card>
      )}
    </Page>
  )
}
