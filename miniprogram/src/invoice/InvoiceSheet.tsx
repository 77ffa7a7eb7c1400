import { useCommand } from '../app/command'
import { useDraft } from '../app/draft'
import { told } from '../app/go'
import { usePerson } from '../app/person'
import { Field, Line } from '../ui/fields'
import { useWords } from '../ui/language'
import { Button, Pills } from '../ui/parts'
import { Refused, Sheet } from '../ui/states'
import { invoiceWords } from './words'

const KINDS = ['personal', 'company'] as const
/** Whom the invoice is for. What was typed stays until it is sent. */
export function InvoiceSheet({ paymentId, onClose }: { paymentId: string; onClose(): void }) {
  const { me } = usePerson()
  const words = useWords(invoiceWords)
  const { draft, change, discard } = useDraft(`invoice.${paymentId}`, {
    kind: 'personal' as (typeof KINDS)[number],
    title: me?.name ?? '',
    taxNumber: '',
    email: '',
  })
  const { run, busy, refusal } = useCommand('invoice.request', { firstId: draft.requestId })
  const { kind, title, taxNumber, email } = draft
  const company = kind === 'company'
  const send = async () => {
    const asked = { paymentId, kind, title, ...(company && { taxNumber }), ...(email.trim() && { email }) }
    if (!(await run(asked))) return
    discard()
    told(words('invoice.sent'))
    onClose()
  }
  return (
    <Sheet title={words('invoice.ask')} onClose={onClose}>
      <Field label={words('invoice.kind')}>
        <Pills
          id="kind"
          choices={KINDS.map(value => ({ value, label: words(`invoice.kind.${value}`) }))}
          value={kind}
          onChange={value => change({ kind: value })}
        />
      </Field>
      <Line id="buyer" label={words('invoice.buyer')} max={100} value={title} onChange={to => change({ title: to })} />
      {company && (
        <Line
          id="tax"
          label={words('invoice.tax')}
          max={20}
          value={taxNumber}
          onChange={to => change({ taxNumber: to })}
        />
      )}
      <Line id="email" label={words('invoice.email')} max={100} value={email} onChange={to => change({ email: to })} />
      <Refused refusal={refusal} />
      <Button
        id="invoice-send"
        busy={busy}
        disabled={!title.trim() || (company && !taxNumber.trim())}
        onPress={() => void send()}
      >
        {words('invoice.send')}
      </Button>
    </Sheet>
  )
}
