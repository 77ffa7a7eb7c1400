import { Text, View } from '@tarojs/components'
import type { Statement, StatementRow } from '../../../shared/ledger/contract'
import { yuan } from '../app/amount'
import { aboutBill } from '../billing/items'
import { type BillingWord, billingWords } from '../billing/words'
import { type TariffWord, tariffWords } from '../tariff/words'
import { useWords } from '../ui/language'
import { Card } from '../ui/parts'
import type { Say } from '../ui/say'
import { Empty } from '../ui/states'
import { Table } from '../ui/Table'
import { day } from '../ui/time'
import { type LedgerWord, ledgerWords } from './words'
import './ledger.scss'

/** What a balance means, in words as well as by its sign. */
const balanceWords = (fen: number, words: Say<LedgerWord>): string =>
  fen === 0
    ? words('statement.zero')
    : words(fen > 0 ? 'statement.owes' : 'statement.has', { amount: yuan(Math.abs(fen)) })

function whatOf(
  { kind, item, period, about, note }: StatementRow,
  words: Say<BillingWord | LedgerWord | TariffWord>,
): string {
  const what = (item && words.maybe(`item.${item}`)) || note
  return [words(`entry.${kind}`), what, period, aboutBill(about, words)].filter(Boolean).join(' · ')
}

/** 台账: everything that changed what a house owes, with a running balance. */
export function StatementTable({ statement, onBill }: { statement: Statement; onBill(billId: string): void }) {
  const words = useWords(billingWords, ledgerWords, tariffWords)
  const { items, openingFen, closingFen } = statement
  const rows = items.map((row, index) => ({ ...row, key: String(index) }))
  return (
    <Card id="statement-card">
      <View className="balances">
        <View className="balances__one">
          <Text className="due__label">{words('statement.opening')}</Text>
          <Text className="figure">{balanceWords(openingFen, words)}</Text>
        </View>
        <View className="balances__one" id="closing">
          <Text className="due__label">{words('statement.closing')}</Text>
          <Text className="figure">{balanceWords(closingFen, words)}</Text>
        </View>
      </View>
      {!rows.length && <Empty icon="list" title={words('statement.empty')} next={words('statement.emptyNext')} />}
      {rows.length > 0 && (
        <Table
          id="entry"
          rows={rows}
          keyOf={row => row.key}
          onPress={row => row.kind === 'bill' && onBill(row.reference)}
          columns={[
            { id: 'what', head: words('statement.what'), share: 2.6, cell: row => whatOf(row, words) },
            { id: 'at', head: words('statement.date'), cell: row => day(row.at) },
            {
              id: 'charge',
              head: words('statement.charge'),
              figure: true,
              cell: row => (row.amountFen > 0 ? yuan(row.amountFen) : ''),
            },
            {
              id: 'credit',
              head: words('statement.credit'),
              figure: true,
              cell: row => (row.amountFen < 0 ? yuan(-row.amountFen) : ''),
            },
            { id: 'balance', head: words('statement.balance'), figure: true, cell: row => yuan(row.balanceFen) },
          ]}
        />
      )}
      <Text className="hint">{words('statement.why')}</Text>
    </Card>
  )
}
