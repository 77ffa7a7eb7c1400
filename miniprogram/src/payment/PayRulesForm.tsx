import type { Output } from '../../../shared/contracts'
import { exact, fenOf, writeYuan } from '../../../shared/money/decimal'
import { DEFAULT_DRAWER_LIMIT_FEN } from '../../../shared/till/schema'
import { useAsk } from '../app/ask'
import { useCommand } from '../app/command'
import { useEdit } from '../app/edit'
import { told } from '../app/go'
import { Field, Line, Toggle } from '../ui/fields'
import { useWords } from '../ui/language'
import { SaveBar } from '../ui/SaveBar'
import { ErrorState, Skeleton } from '../ui/states'
import { paymentStaffWords } from './staff-words'

type View = Output<'payment.policy'>
/** The company that takes the money, as receipts name it, and how an estate lets itself be paid. */
export function PayRulesForm({ estateId }: { estateId: string }) {
  const { data, error, refetch } = useAsk('payment.policy', { estateId })
  if (!data) return error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <Skeleton />
  return <Form view={data} />
}

const FACTS = ['taxNumber', 'address', 'bank', 'account'] as const
const MOST = { taxNumber: 20, address: 80, bank: 60, account: 32 }
const typedOf = ({ payee = '', payeeFacts = {}, parts, supervisorRefundFen, drawerLimitFen }: View) => ({
  payee,
  taxNumber: payeeFacts.taxNumber ?? '',
  address: payeeFacts.address ?? '',
  bank: payeeFacts.bank ?? '',
  account: payeeFacts.account ?? '',
  parts,
  refund: writeYuan(supervisorRefundFen),
  drawer: drawerLimitFen === undefined ? '' : writeYuan(drawerLimitFen),
})
type Typed = ReturnType<typeof typedOf>
/** What was typed as an amount, in fen; what is none is refused by the contract. */
const amountOf = (text: string): number => (/^\d{1,7}(\.\d{1,2})?$/.test(text.trim()) ? fenOf(exact(text.trim())) : -1)

function Form({ view }: { view: View }) {
  const words = useWords(paymentStaffWords)
  const { estateId, version } = view
  const { draft, changed, theirs, change, read, settle } = useEdit<Typed>(`pay.${estateId}`, typedOf(view))
  const { run, busy, refusal, forget } = useCommand('payment.configure', { fields: paymentStaffWords })
  const save = async () => {
    const typed = read()
    const known = FACTS.flatMap(fact => (typed[fact].trim() ? [[fact, typed[fact].trim()]] : []))
    const payee = typed.payee.trim()
    const saved = await run({
      ...{ estateId, version, parts: typed.parts, supervisorRefundFen: amountOf(typed.refund) },
      ...(payee && { payee }),
      ...(typed.drawer.trim() && { drawerLimitFen: amountOf(typed.drawer) }),
      ...(known.length > 0 && { payeeFacts: Object.fromEntries(known) }),
    })
    if (!saved) return
    settle()
    told(words('pay.saved'))
  }
  return (
    <>
      <Line
        id="payee"
        label={words('pay.payee')}
        hint={words('pay.payeeHint')}
        max={60}
        value={draft.payee}
        onChange={payee => change({ payee })}
      />
      {FACTS.map(fact => (
        <Line
          key={fact}
          id={`payee-${fact}`}
          label={words(`pay.${fact}`)}
          max={MOST[fact]}
          value={draft[fact]}
          onChange={value => change({ [fact]: value })}
        />
      ))}
      <Field label={words('pay.how')}>
        <Toggle id="pay-parts" label={words('pay.parts')} value={draft.parts} onChange={parts => change({ parts })} />
      </Field>
      <Line
        id="pay-refund"
        label={words('pay.refund')}
        kind="digit"
        max={10}
        value={draft.refund}
        onChange={refund => change({ refund })}
      />
      <Line
        id="pay-drawer"
        label={words('pay.drawer')}
        hint={words('pay.drawerHint', { yuan: writeYuan(DEFAULT_DRAWER_LIMIT_FEN) })}
        kind="digit"
        max={10}
        value={draft.drawer}
        onChange={drawer => change({ drawer })}
      />
      <SaveBar
        changed={changed}
        busy={busy}
        refusal={refusal}
        theirs={theirs.map(({ field, value }) => [
          words(`pay.${field}`),
          typeof value === 'boolean' ? words(value ? 'pay.yes' : 'pay.no') : value,
        ])}
        note={words('pay.from')}
        onSave={() => void save()}
        onUndo={() => {
          settle()
          forget()
        }}
      />
    </>
  )
}
