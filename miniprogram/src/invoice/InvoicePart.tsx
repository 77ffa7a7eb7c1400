import { Text } from '@tarojs/components'
import { useState } from 'react'
import type { InvoiceRow, InvoiceState } from '../../../shared/invoice/schema'
import type { PaymentView } from '../../../shared/payment/schema'
import { yuan } from '../app/amount'
import { useAsk, useWhole } from '../app/ask'
import { usePerson } from '../app/person'
import { openFile } from '../platform/open-file'
import { useWords } from '../ui/language'
import { Button, Card, Row, Tag, type Tone } from '../ui/parts'
import { InvoiceSheet } from './InvoiceSheet'
import { invoiceWords } from './words'

export const INVOICE_TONES: Record<InvoiceState, Tone> = {
  requested: 'amber',
  issued: 'green',
  declined: 'slate',
  red_due: 'red',
  red: 'slate',
}
/** The invoice of a payment, or the wish for one. */
export function InvoicePart({ payment }: { payment: PaymentView }) {
  const { me } = usePerson()
  const words = useWords(invoiceWords)
  const mine = useWhole('invoice.mine', {}, { enabled: Boolean(me) })
  const [asking, setAsking] = useState(false)
  const invoice = mine.rows?.find(row => row.paymentId === payment.paymentId)
  const mayAsk = mine.rows && (!invoice || invoice.state === 'declined') && payment.refundedFen < payment.totalFen
  if (!invoice && !mayAsk) return null
  return (
    <Card title={words('invoice.title')} id="invoice">
      {invoice && <Asked invoice={invoice} />}
      {mayAsk && (
        <Button id="invoice-ask" look="quiet" onPress={() => setAsking(true)}>
          {words('invoice.ask')}
        </Button>
      )}
      {asking && <InvoiceSheet paymentId={payment.paymentId} onClose={() => setAsking(false)} />}
    </Card>
  )
}

function Asked({ invoice }: { invoice: InvoiceRow }) {
  const words = useWords(invoiceWords)
  const issued = invoice.number !== null
  const { data } = useAsk('invoice.get', { invoiceId: invoice.invoiceId }, { enabled: issued, freshMs: 60_000 })
  return (
    <>
      <Row
        icon="list"
        title={invoice.buyer.title}
        detail={[invoice.buyer.taxNumber, yuan(invoice.amountFen), invoice.reason].filter(Boolean).join(' · ')}
        end={<Tag tone={INVOICE_TONES[invoice.state]}>{words(`invoice.state.${invoice.state}`)}</Tag>}
      />
      {invoice.held && <Text className="hint">{words('invoice.held')}</Text>}
      {data?.files.map(({ number, url }) => (
        <Row
          key={number}
          id={`invoice-file-${number}`}
          icon="list"
          title={<Text>{words('invoice.download', { number })}</Text>}
          onPress={() => void openFile(url, 'pdf')}
        />
      ))}
    </>
  )
}
