import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import type { SheetView } from '../../../shared/daySheet/schema'
import { yuan } from '../app/amount'
import { useAsk } from '../app/ask'
import { usePerson } from '../app/person'
import { tariffWords } from '../tariff/words'
import { tillWords } from '../till/words'
import { useWords } from '../ui/language'
import { Page } from '../ui/Page'
import { Card, Icon, Row, Tag } from '../ui/parts'
import { Empty, ErrorState, Skeleton } from '../ui/states'
import { Facts, Table } from '../ui/Table'
import { absolute } from '../ui/time'
import { Acts } from './Acts'
import { daySheetWords } from './words'

/** One sheet as the paper form has it, and what whoever looks may do with it next. Without an id: one's own that is open. */
export function SheetScreen() {
  const { hat } = usePerson()
  const words = useWords(daySheetWords)
  const { sheetId } = useRouter().params
  const asked = { estateId: hat?.estateId ?? '', ...(sheetId && { sheetId }) }
  const { data, error, refetch } = useAsk('daySheet.get', asked, { enabled: Boolean(hat), live: true })
  const sheet = data?.sheet
  return (
    <Page id="sheet-page" title={words('sheet.one')} aside={sheet && <Acts sheet={sheet} />}>
      {!data && (error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <Skeleton />)}
      {data && !sheet && <Empty icon="form" title={words('sheet.openNone')} next={words('sheet.openNext')} />}
      {sheet && <Shown sheet={sheet} />}
    </Page>
  )
}

function Shown({ sheet }: { sheet: SheetView }) {
  const words = useWords(daySheetWords, tariffWords, tillWords)
  const { content, state, signed, deposit, locksAt } = sheet
  const rows = content.rows.map(row => ({ ...row, key: `${row.item}-${row.method}` }))
  return (
    <>
      <Card id="sheet-head">
        <Row
          icon="form"
          title={`${content.day} · ${content.cashierName}`}
          detail={[
            yuan(content.totalFen),
            locksAt && words('sheet.locksAt', { at: absolute(locksAt) }),
            sheet.numbering > 0 && words('sheet.numbering', { n: sheet.numbering }),
          ]
            .filter(Boolean)
            .join(' · ')}
          end={state && <Tag tone={state === 'verified' ? 'green' : 'brand'}>{words(`sheet.state.${state}`)}</Tag>}
        />
      </Card>
      {!sheet.intact && (
        <View className="note" id="altered">
          <Icon name="alert" />
          {words('sheet.altered')}
        </View>
      )}
      <Card id="sheet-rows">
        <Table
          id="row"
          rows={rows}
          keyOf={row => row.key}
          foot={{ item: words('sheet.total'), amount: yuan(content.totalFen) }}
          columns={[
            {
              id: 'item',
              head: words('sheet.item'),
              share: 2,
              cell: row =>
                row.item ? (words.maybe(`item.${row.item}`) ?? words('sheet.otherItem')) : words('sheet.prepaid'),
            },
            { id: 'method', head: words('sheet.method'), cell: row => words(`take.${row.method}`) },
            { id: 'count', head: words('sheet.count'), figure: true, cell: row => String(row.count) },
            { id: 'amount', head: words('sheet.amount'), figure: true, cell: row => yuan(row.amountFen) },
          ]}
        />
      </Card>
      <Card id="sheet-receipts" title={words('sheet.receipts')}>
        {content.receipts.ranges.map(({ from, to, used, valid, void: gone }) => (
          <Row
            key={from}
            title={from === to ? from : `${from} – ${to}`}
            detail={words('sheet.range', { used, valid, gone })}
          />
        ))}
      </Card>
      <Card id="sheet-cash" title={words('sheet.cash')}>
        <Facts
          facts={[
            [words('till.float'), yuan(content.floatFen)],
            [words('till.taken.cash'), yuan(content.methods.cash.amountFen)],
            content.droppedFen > 0 ? [words('till.dropped'), yuan(content.droppedFen)] : null,
            [words('sheet.expected'), yuan(content.expectedFen)],
            signed && [words('sheet.counted'), yuan(signed.countedFen)],
            signed && [words('sheet.difference'), yuan(signed.differenceFen)],
            signed?.note ? [words('sheet.why'), signed.note] : null,
            deposit && [words('sheet.deposit'), `${deposit.slipNumber} · ${yuan(deposit.amountFen)}`],
          ]}
        />
      </Card>
      {state && <Signatures sheet={sheet} />}
    </>
  )
}
function Signatures({ sheet: { signed, accepted, verified } }: { sheet: SheetView }) {
  const words = useWords(daySheetWords)
  const said = (hand: { byName: string; at: number } | null) =>
    hand ? `${hand.byName} · ${absolute(hand.at)}` : words('sheet.unsigned')
  return (
    <Card id="sheet-signatures" title={words('sheet.signatures')}>
      <Facts
        facts={[
          [words('sheet.cashier'), said(signed)],
          [words('sheet.treasurer'), said(accepted)],
          [words('sheet.accountant'), said(verified)],
        ]}
      />
    </Card>
  )
}
