import { View } from '@tarojs/components'
import { useState } from 'react'
import { useCommand } from '../app/command'
import { told } from '../app/go'
import { Line } from '../ui/fields'
import { useWords } from '../ui/language'
import { Button, Pills } from '../ui/parts'
import { Refused, Sheet } from '../ui/states'
import { meterStaffWords } from './staff-words'
import { meterWords } from './words'

/** What the server takes at a time. */
const AT_ONCE = 20
const REASONS = { confirm: ['leak', 'more', 'replaced'], giveBack: ['misread', 'photo'] } as const

interface Props {
  kind: 'confirm' | 'giveBack'
  estateId: string
  heldIds: readonly string[]
  onClose(): void
  onDone(): void
}
/** The reason that each of the chosen readings keeps; however many, part by part, and what is done stays done. */
export function LookSheet({ kind, estateId, heldIds, onClose, onDone }: Props) {
  const words = useWords(meterStaffWords, meterWords)
  const [reason, setReason] = useState('')
  const [done, setDone] = useState(0)
  const confirm = useCommand('meter.confirm', { fields: meterWords })
  const giveBack = useCommand('meter.giveBack', { fields: meterWords })
  const busy = confirm.busy || giveBack.busy
  // The list shrinks as they are decided; what was chosen is what was chosen.
  const [chosen] = useState(heldIds)
  const say = async () => {
    let [own, others] = [0, 0]
    for (let from = done; from < chosen.length; from += AT_ONCE) {
      const items = chosen.slice(from, from + AT_ONCE).map(heldId => ({ heldId, reason: reason.trim() }))
      const decided =
        kind === 'confirm' ? await confirm.run({ estateId, items }) : await giveBack.run({ estateId, items })
      if (!decided) return
      own += 'confirmed' in decided ? decided.confirmed : decided.givenBack
      others += decided.decidedBefore
      setDone(from + items.length)
    }
    told(others ? words('held.doneBefore', { n: own, m: others }) : words('held.done', { n: own }))
    onDone()
    onClose()
  }
  const n = chosen.length
  const title = words(kind === 'confirm' ? 'held.confirm' : 'held.giveBack', { n })
  return (
    <Sheet title={title} of={heldIds.join()} onClose={onClose}>
      <Pills
        id="why"
        choices={REASONS[kind].map(one => ({ value: words(`held.why.${one}`), label: words(`held.why.${one}`) }))}
        value={reason}
        onChange={setReason}
      />
      <Line
        id="look-reason"
        label={words(kind === 'confirm' ? 'held.confirmWhy' : 'held.giveBackWhy')}
        max={100}
        value={reason}
        onChange={setReason}
      />
      {done > 0 && <View className="note note--brand">{words('held.progress', { done, all: n })}</View>}
      <Refused refusal={confirm.refusal ?? giveBack.refusal} />
      <Button
        id="look-send"
        look={kind === 'confirm' ? 'primary' : 'danger'}
        busy={busy}
        disabled={!reason.trim()}
        onPress={() => void say()}
      >
        {title}
      </Button>
    </Sheet>
  )
}
