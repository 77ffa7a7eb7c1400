import { View } from '@tarojs/components'
import { useState } from 'react'
import { DEPOSIT_KINDS, type DepositKind } from '../../../shared/deposit/schema'
import { yuan } from '../app/amount'
import { useAsk } from '../app/ask'
import { useCommand } from '../app/command'
import { told } from '../app/go'
import { type FoundHouse, HouseField } from '../estate/HouseFinder'
import { Field, Line } from '../ui/fields'
import { useWords } from '../ui/language'
import { Button, Pills } from '../ui/parts'
import { Refused, Sheet } from '../ui/states'
import { typedFen } from './amount'
import { depositStaffWords } from './staff-words'
import { depositWords } from './words'

interface Props {
  estateId: string
  /** Where the house is known. */
  house?: FoundHouse
  onClose(): void
}
/** Asks a house for a deposit; named after its kind unless it is called otherwise. */
export function CollectSheet({ estateId, house: known, onClose }: Props) {
  const words = useWords(depositWords, depositStaffWords)
  const [house, setHouse] = useState<FoundHouse | null>(known ?? null)
  const [kind, setKind] = useState<DepositKind>('renovation')
  const [typed, setTyped] = useState<string | null>(null)
  const [amount, setAmount] = useState('')
  const { data: rules } = useAsk('deposit.rules', { estateId }, { enabled: Boolean(estateId), freshMs: 60_000 })
  const { run, busy, refusal } = useCommand('deposit.collect')
  const title = typed ?? words(`dep.kind.${kind}`)
  const amountFen = typedFen(amount)
  const cap = kind === 'renovation' ? rules?.renovationCapFen : null
  const send = async () => {
    if (!house || !(await run({ houseId: house.houseId, kind, title: title.trim(), amountFen }))) return
    told(words('dep.collected'))
    onClose()
  }
  return (
    <Sheet title={words('dep.collect')} {...(known && { of: known.houseId })} onClose={onClose}>
      {!known && <HouseField value={house} onChange={setHouse} />}
      <Field label={words('dep.kind')}>
        <Pills
          id="dep-kind"
          choices={DEPOSIT_KINDS.map(value => ({ value, label: words(`dep.kind.${value}`) }))}
          value={kind}
          onChange={setKind}
        />
      </Field>
      <Line id="dep-title" label={words('dep.name')} value={title} onChange={setTyped} />
      <Line id="dep-amount" label={words('dep.sum')} kind="digit" value={amount} onChange={setAmount} />
      {cap !== null && cap !== undefined && <View className="hint">{words('dep.capped', { amount: yuan(cap) })}</View>}
      <View className="hint">{words('dep.collectHint')}</View>
      <Refused refusal={refusal} />
      <Button
        id="collect-send"
        busy={busy}
        disabled={!house || !title.trim() || amountFen <= 0}
        onPress={() => void send()}
      >
        {amountFen > 0 ? `${words('dep.collect')} ${yuan(amountFen)}` : words('dep.collect')}
      </Button>
    </Sheet>
  )
}
