import { useState } from 'react'
import type { RECEIPT_SORTS } from '../../../shared/receipt/contract'
import type { ReceiptRow, ReceiptState } from '../../../shared/receipt/schema'
import { receiptTable } from '../../../shared/receipt/tables'
import { useList } from '../app/ask'
import { usePart } from '../app/part'
import { usePerson } from '../app/person'
import { DeskTable } from '../extract/DeskTable'
import { DeskTools } from '../extract/DeskTools'
import { useDesk } from '../extract/use-desk'
import { useWords } from '../ui/language'
import { Page } from '../ui/Page'
import { Card, Tabs, Tag, type Tone } from '../ui/parts'
import { Empty, List } from '../ui/states'
import { One } from './One'
import { receiptStaffWords } from './staff-words'
import { receiptWords } from './words'

type Sort = (typeof RECEIPT_SORTS)[number]
const TONES: Record<ReceiptState, Tone> = { valid: 'green', partly_reversed: 'amber', reversed: 'slate', void: 'slate' }
const SHOWS = ['all', 'asked'] as const
/** Every number that was dealt, in order; none may be missing. */
export function ReceiptsScreen() {
  const { hat } = usePerson()
  const words = useWords(receiptStaffWords, receiptWords)
  const [show, setShow] = usePart('show', SHOWS, 'all')
  const [chosen, setChosen] = useState<ReceiptRow | null>(null)
  const estateId = hat?.estateId ?? ''
  const desk = useDesk('receipt.list', receiptTable, {}, '-number')
  const list = useList(
    'receipt.list',
    { estateId, ...(show === 'asked' ? { asked: true } : { sort: desk.sort as Sort }) },
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
      {show === 'all' && <DeskTools desk={desk} />}
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
            <DeskTable<ReceiptRow>
              id="receipt"
              desk={desk}
              rows={rows}
              keyOf={row => row.receiptId}
              onPress={setChosen}
              show={{ state: row => <State of={row} /> }}
            />
          </Card>
        )}
      </List>
    </Page>
  )
}

function State({ of: { asked, state } }: { of: ReceiptRow }) {
  const words = useWords(receiptStaffWords, receiptWords)
  return asked ? (
    <Tag tone="red">{words('receipt.asked')}</Tag>
  ) : (
    <Tag tone={TONES[state]}>{words(`receipt.state.${state}`)}</Tag>
  )
}
