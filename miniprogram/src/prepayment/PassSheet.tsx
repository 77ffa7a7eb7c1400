import { useState } from 'react'
import { exact, fenOf, writeYuan } from '../../../shared/money/decimal'
import type { HeldFor } from '../../../shared/prepayment/contract'
import { yuan } from '../app/amount'
import { useAsk } from '../app/ask'
import { useCommand } from '../app/command'
import { told } from '../app/go'
import { type FoundHouse, HouseField } from '../estate/HouseFinder'
import { Field, Line, Words } from '../ui/fields'
import { useWords } from '../ui/language'
import { Button, Pills } from '../ui/parts'
import { Empty, ErrorState, Refused, Sheet, Skeleton } from '../ui/states'
import { called } from './called'
import { prepaymentWords } from './words'

interface Props {
  house: FoundHouse
  /** Why these fees are looked at. */
  reason: string
  onClose(): void
}
const WHERE = ['here', 'elsewhere'] as const
/** Money held in advance that belongs to another payer, or in another house; another person decides. */
export function PassSheet({ house, reason, onClose }: Props) {
  const words = useWords(prepaymentWords)
  const { houseId } = house
  const held = useAsk('prepayment.held', { houseId, reason })
  const purses = held.data?.items.filter(one => one.amountFen > 0) ?? []
  const [chosen, setChosen] = useState<string | null>(null)
  const [where, setWhere] = useState<(typeof WHERE)[number]>('here')
  const [other, setOther] = useState<FoundHouse | null>(null)
  const [to, setTo] = useState<string | null>(null)
  const [typed, setTyped] = useState<string | null>(null)
  const [why, setWhy] = useState('')
  const from = purses.find(one => one.payer === chosen) ?? purses[0]
  const { run, busy, refusal } = useCommand('prepayment.request')
  const target = where === 'here' ? house : other
  const amount = typed ?? (from ? writeYuan(from.amountFen) : '')
  const amountFen = /^\d{1,8}(\.\d{1,2})?$/.test(amount.trim()) ? fenOf(exact(amount.trim())) : 0
  const send = async () => {
    if (!from || !target || !to) return
    const sides = { from: { houseId, payer: from.payer }, to: { houseId: target.houseId, payer: to } }
    if (!(await run({ ...sides, amountFen, reason: why.trim() }))) return
    told(words('passing.sent'))
    onClose()
  }
  if (!held.data || !from)
    return (
      <Sheet title={words('passing.open')} onClose={onClose}>
        {!held.data && held.error && <ErrorState error={held.error} onRetry={() => void held.refetch()} />}
        {!held.data && !held.error && <Skeleton rows={2} />}
        {held.data && <Empty title={words('passing.nothing')} />}
      </Sheet>
    )
  return (
    <Sheet title={words('passing.open')} onClose={onClose}>
      <Payers label={words('passing.from')} id="pass-from" payers={purses} value={from.payer} onChange={setChosen} />
      <Field label={words('passing.to')}>
        <Pills
          id="pass-where"
          choices={WHERE.map(value => ({ value, label: words(`passing.${value}`) }))}
          value={where}
          onChange={value => {
            setWhere(value)
            setTo(null)
          }}
        />
      </Field>
      {where === 'elsewhere' && <HouseField value={other} onChange={setOther} />}
      {target && (
        <Receivers
          key={target.houseId}
          of={{ houseId: target.houseId, reason }}
          not={where === 'here' ? from.payer : null}
          value={to}
          onChange={setTo}
        />
      )}
      <Line id="pass-amount" label={words('passing.amount')} kind="digit" value={amount} onChange={setTyped} />
      <Words id="pass-why" label={words('passing.why')} value={why} max={200} onChange={setWhy} />
      <Refused refusal={refusal} />
      <Button
        id="pass-send"
        busy={busy}
        disabled={!target || !to || amountFen <= 0 || !why.trim()}
        onPress={() => void send()}
      >
        {words('passing.send')}
      </Button>
    </Sheet>
  )
}

interface PayersProps {
  id: string
  label?: string
  payers: readonly HeldFor[]
  value: string | null
  onChange(payer: string): void
}
function Payers({ id, label, payers, value, onChange }: PayersProps) {
  const words = useWords(prepaymentWords)
  const sum = ({ amountFen }: HeldFor) => (amountFen > 0 ? ` ${yuan(amountFen)}` : '')
  return (
    <Field {...(label && { label })}>
      <Pills
        id={id}
        choices={payers.map(one => ({
          value: one.payer,
          label: `${called(one.payer, words, one.names)}${sum(one)}`,
        }))}
        value={value}
        onChange={onChange}
      />
    </Field>
  )
}

interface ReceiversProps {
  of: { houseId: string; reason: string }
  not: string | null
  value: string | null
  onChange(payer: string): void
}
/** Who pays in the house it goes to. */
function Receivers({ of, not, value, onChange }: ReceiversProps) {
  const words = useWords(prepaymentWords)
  const { data, error, refetch } = useAsk('prepayment.held', of)
  if (!data) return error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <Skeleton rows={1} />
  const payers = data.items.filter(one => one.payer !== not)
  if (payers.length === 0) return <Empty title={words('passing.nobodyElse')} />
  return <Payers id="pass-to" payers={payers} value={value} onChange={onChange} />
}
