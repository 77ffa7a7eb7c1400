import { useState } from 'react'
import { INVOICE_STATES, type InvoiceRow, type InvoiceState } from '../../../shared/invoice/schema'
import { yuan } from '../app/amount'
import { useList } from '../app/ask'
import { usePart } from '../app/part'
import { usePerson } from '../app/person'
import { useWords } from '../ui/language'
import { Page } from '../ui/Page'
import { Card, Tabs, Tag } from '../ui/parts'
import { Empty, List } from '../ui/states'
import { Table } from '../ui/Table'
import { absolute } from '../ui/time'
import { INVOICE_TONES } from './InvoicePart'
import { invoiceStaffWords } from './staff-words'
import { Work } from './Work'
import { invoiceWords } from './words'

/** Who asks for an invoice, and what is still owed: numbers and files, red letters. */
export function InvoicesScreen() {
  const { hat } = usePerson()
  const words = useWords(invoiceStaffWords, invoiceWords)
  const [state, setState] = usePart<InvoiceState>('state', INVOICE_STATES, 'requested')
  const [chosen, setChosen] = useState<InvoiceRow | null>(null)
  const estateId = hat?.estateId ?? ''
  const list = useList('invoice.list', { estateId, state }, { enabled: Boolean(hat), live: true })
  // As the list says it now, not as it was when it was chosen.
  const shown = chosen && (list.rows?.find(one => one.invoiceId === chosen.invoiceId) ?? chosen)
  return (
    <Page
      id="invoices"
      title={words('invoice.title')}
      aside={shown && <Work key={shown.invoiceId} invoice={shown} onDone={() => setChosen(null)} />}
    >
      <Tabs
        id="state"
        choices={INVOICE_STATES.map(value => ({ value, label: words(`invoice.state.${value}`) }))}
        value={state}
        onChange={to => {
          setState(to)
          setChosen(null)
        }}
      />
      <List
        list={{ ...list, rows: list.rows?.length ? [list.rows] : list.rows && [] }}
        empty={<Empty title={words('invoice.none')} next={words('invoice.noneNext')} />}
      >
        {rows => (
          <Card key="all">
            <Table
              id="invoice"
              rows={rows}
              keyOf={row => row.invoiceId}
              onPress={row => setChosen(row)}
              columns={[
                { id: 'buyer', head: words('invoice.buyer'), share: 2, cell: row => row.buyer.title },
                { id: 'house', head: words('receipt.houses'), share: 1.4, cell: row => row.houses.join('、') },
                {
                  id: 'asked',
                  head: words('invoice.asked'),
                  share: 1.2,
                  cell: row => absolute(row.requestedAt).slice(5),
                },
                {
                  id: 'state',
                  head: words('invoice.state'),
                  cell: row => (
                    <Tag tone={row.held ? 'slate' : INVOICE_TONES[row.state]}>
                      {words(row.held ? 'invoice.waits' : `invoice.state.${row.state}`)}
                    </Tag>
                  ),
                },
                {
                  id: 'amount',
                  head: words('invoice.amount'),
                  figure: true,
                  cell: row => yuan(row.state === 'red_due' ? -row.redDueFen : row.amountFen),
                },
              ]}
            />
          </Card>
        )}
      </List>
    </Page>
  )
}
