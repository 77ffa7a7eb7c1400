import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { InvoiceRow } from '../../../shared/invoice/schema'
import { yuan } from '../app/amount'
import { useAsk } from '../app/ask'
import { useCommand } from '../app/command'
import { told } from '../app/go'
import { openFile } from '../platform/open-file'
import { Line } from '../ui/fields'
import { useWords } from '../ui/language'
import { Button, Card, Row } from '../ui/parts'
import { Refused } from '../ui/states'
import { Facts } from '../ui/Table'
import { type Pdf, PdfField } from './PdfField'
import { invoiceStaffWords } from './staff-words'
import { invoiceWords } from './words'

/** One wish for an invoice: what to write on it, then its number and its file. */
export function Work({ invoice, onDone }: { invoice: InvoiceRow; onDone(): void }) {
  const words = useWords(invoiceStaffWords, invoiceWords)
  const { buyer, state, invoiceId } = invoice
  const { data } = useAsk('invoice.get', { invoiceId }, { enabled: invoice.number !== null, freshMs: 60_000 })
  return (
    <Card title={buyer.title} id="invoice-card">
      <Facts
        facts={[
          [words('invoice.kind'), words(`invoice.kind.${buyer.kind}`)],
          buyer.taxNumber ? [words('invoice.tax'), buyer.taxNumber] : null,
          buyer.email ? [words('invoice.email'), buyer.email] : null,
          [words('receipt.houses'), invoice.houses.join('、')],
          [words('invoice.amount'), yuan(invoice.amountFen)],
          invoice.number ? [words('invoice.number'), invoice.number] : null,
        ]}
      />
      {state === 'red_due' && (
        <View className="note">{words('invoice.redDue', { amount: yuan(invoice.redDueFen) })}</View>
      )}
      {invoice.held && (
        <View className="note" id="invoice-held">
          {words('invoice.held')}
        </View>
      )}
      {data?.files.map(({ number, url }) => (
        <Row key={number} title={words('invoice.download', { number })} onPress={() => void openFile(url, 'pdf')} />
      ))}
      {((state === 'requested' && !invoice.held) || state === 'red_due') && <Enter invoice={invoice} onDone={onDone} />}
      {state === 'requested' && <Decline invoiceId={invoiceId} onDone={onDone} />}
      {invoice.reason && <Text className="hint">{invoice.reason}</Text>}
    </Card>
  )
}

function Enter({ invoice: { invoiceId, state }, onDone }: { invoice: InvoiceRow; onDone(): void }) {
  const words = useWords(invoiceStaffWords)
  const [number, setNumber] = useState('')
  const [pdf, setPdf] = useState<Pdf | null>(null)
  const { run, busy, refusal } = useCommand(state === 'red_due' ? 'invoice.red' : 'invoice.issue')
  const enter = async () => {
    if (!pdf || !(await run({ invoiceId, number: number.trim(), file: pdf.fileId }))) return
    told(words('invoice.done'))
    onDone()
  }
  return (
    <View>
      <Line id="number" label={words('invoice.number')} max={30} value={number} onChange={setNumber} />
      <PdfField pdf={pdf} onChange={setPdf} />
      <Refused refusal={refusal} />
      <Button id="issue" busy={busy} disabled={!number.trim() || !pdf} onPress={() => void enter()}>
        {words(state === 'red_due' ? 'invoice.red' : 'invoice.issue')}
      </Button>
    </View>
  )
}

function Decline({ invoiceId, onDone }: { invoiceId: string; onDone(): void }) {
  const words = useWords(invoiceStaffWords)
  const [reason, setReason] = useState('')
  const { run, busy, refusal } = useCommand('invoice.decline')
  const decline = async () => {
    if (!(await run({ invoiceId, reason: reason.trim() }))) return
    told(words('invoice.done'))
    onDone()
  }
  return (
    <View>
      <Line id="decline-reason" label={words('invoice.declineWhy')} max={200} value={reason} onChange={setReason} />
      <Refused refusal={refusal} />
      <Button id="decline" look="danger" busy={busy} disabled={!reason.trim()} onPress={() => void decline()}>
        {words('invoice.decline')}
      </Button>
    </View>
  )
}
