import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { ReceiptRow, ReceiptState } from '../../../shared/receipt/schema'
import { yuan } from '../app/amount'
import { useList } from '../app/ask'
import { usePart } from '../app/part'
import { usePerson } from '../app/person'
import { useWords } from '../ui/language'
import { Page } from '../ui/Page'
import { Card, Tabs, Tag, type Tone } from '../ui/parts'
import { Empty, List } from '../ui/states'
import { Table } from '../ui/Table'
import { absolute } from '../ui/time'
import { One } from './One'
import { receiptStaffWords } from './staff-words'
import { receiptWords } from './words'

const TONES: Record<ReceiptState, Tone> = { valid: 'green', partly_reversed: 'amber', reversed: 'slate', void: 'slate' }
const SHOWS = ['all', 'asked'] as const
/** Every number that was dealt, in order; none may be missing. */
export function ReceiptsScreen() {
  const { hat } = usePerson()
  const words = useWords(receiptStaffWords, receiptWords)
  const [show, setShow] = usePart('show', SHOWS, 'all')
  const [chosen, setChosen] = useState<ReceiptRow | null>(null)
  const estateId = hat?.estateId ?? ''
  const list = useList(
    'receipt.list',
    { estateId, ...(show === 'asked' && { asked: true }) },
    { enabled: Boolean(hat), live: true },
  )
  const receipt = list.rows?.find(row => row.receiptId === chosen?.receiptId) ?? chosen
  return (
    <Page
      id="receipt-list"
      title={words('receipt.title')}
      aside={receipt && <One key={receipt.receiptId} receipt={receipt} onDone={() => setChosen(null)} />}
    >
      <Tabs
        id="show"
        choices={SHOWS.map(value => ({ value, label: words(`receipt.${value}`) }))}
        value={show}
        onChange={setShow}
      />
      <List
        list={{ ...list, rows: list.rows?.length ? [list.rows] : list.rows && [] }}
        empty={
          show === 'asked' ? (
            <Empty title={words('receipt.noneAsked')} />
          ) : (
            <Empty icon="list" title={words('receipt.none')} next={words('receipt.noneNext')} />
          )
        }
      >
        {rows => (
          <Card key="all">
            <Receipts rows={rows} onPress={setChosen} />
          </Card>
        )}
      </List>
    </Page>
  )
}

function Receipts({ rows, onPress }: { rows: ReceiptRow[]; onPress(row: ReceiptRow): void }) {
  const words = useWords(receiptStaffWords, receiptWords)
  return (
    <Table
      id="receipt"
      rows={rows}
      keyOf={row => row.receiptId}
      onPress={onPress}
      columns={[
        {
          id: 'number',
          head: words('receipt.number'),
          share: 1.6,
          cell: row => (
            <View>
              <Text>{row.number}</Text>
            </View>
          ),
        },
        {
          id: 'at',
          head: words('receipt.settledAt'),
          share: 1.4,
          cell: row => absolute(row.settledAt).slice(5),
        },
        {
          id: 'method',
          head: words('receipt.method'),
          cell: row => words(row.kind === 'reversal' ? 'receipt.reversal' : `receipt.stamp.${row.method}`),
        },
        {
          id: 'state',
          head: words('receipt.state'),
          cell: row =>
            row.asked ? (
              <Tag tone="red">{words('receipt.asked')}</Tag>
            ) : (
              <Tag tone={TONES[row.state]}>{words(`receipt.state.${row.state}`)}</Tag>
            ),
        },
        { id: 'amount', head: words('receipt.amount'), figure: true, cell: row => yuan(row.amountFen) },
      ]}
    />
  )
}
