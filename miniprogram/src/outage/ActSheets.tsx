import { useState } from 'react'
import type { OutageView } from '../../../shared/outage/views'
import { useCommand } from '../app/command'
import { told } from '../app/go'
import { Line, Words } from '../ui/fields'
import { useWords } from '../ui/language'
import { Button } from '../ui/parts'
import { Refused, Sheet } from '../ui/states'
import { MomentField, momentOf, msOf } from './Moment'
import { outageStaffWords } from './staff-words'

interface Props {
  outage: OutageView
  onClose(): void
}
export function ExtendSheet({ outage: { outageId, endsAt }, onClose }: Props) {
  const words = useWords(outageStaffWords)
  const [until, setUntil] = useState(() => momentOf(Math.max(endsAt, Date.now()) + 2 * 3_600_000))
  const [why, setWhy] = useState('')
  const { run, busy, refusal } = useCommand('outage.extend')
  const send = async () => {
    if (!(await run({ outageId, until: msOf(until), why }))) return
    told(words('outage.published'))
    onClose()
  }
  return (
    <Sheet title={words('outage.extend')} of={outageId} onClose={onClose}>
      <MomentField id="until" label={words('outage.ends')} value={until} onChange={setUntil} />
      <Line id="extend-why" label={words('outage.extendWhy')} max={100} value={why} onChange={setWhy} />
      <Refused refusal={refusal} />
      <Button id="extend-send" busy={busy} onPress={() => void send()}>
        {words('outage.extend')}
      </Button>
    </Sheet>
  )
}
/** Back: when it really was, what it had been, and what to mind; the households hear of it at once. */
export function RestoreSheet({ outage: { outageId }, onClose }: Props) {
  const words = useWords(outageStaffWords)
  const [at, setAt] = useState(() => momentOf(Date.now()))
  const [cause, setCause] = useState('')
  const [waterNote, setWaterNote] = useState('')
  const { run, busy, refusal } = useCommand('outage.restore')
  const send = async () => {
    if (!(await run({ outageId, at: msOf(at), cause, waterNote }))) return
    told(words('outage.restored'))
    onClose()
  }
  return (
    <Sheet title={words('outage.restore')} of={outageId} onClose={onClose}>
      <MomentField id="back" label={words('outage.restoredAt')} value={at} onChange={setAt} />
      <Line id="cause" label={words('outage.causeField')} max={200} value={cause} onChange={setCause} />
      <Line id="water-note" label={words('outage.waterField')} max={200} value={waterNote} onChange={setWaterNote} />
      <Refused refusal={refusal} />
      <Button id="restore-send" busy={busy} disabled={!cause.trim()} onPress={() => void send()}>
        {words('outage.restore')}
      </Button>
    </Sheet>
  )
}
interface WhyProps {
  outageId: string
  verb: 'outage.cancel' | 'outage.decline'
  onClose(): void
}
export function WhySheet({ outageId, verb, onClose }: WhyProps) {
  const words = useWords(outageStaffWords)
  const [why, setWhy] = useState('')
  const [cancel, decline] = [useCommand('outage.cancel'), useCommand('outage.decline')]
  const { run, busy, refusal } = verb === 'outage.cancel' ? cancel : decline
  const send = async () => {
    if (!(await run({ outageId, why }))) return
    told(words(verb === 'outage.cancel' ? 'outage.cancelled' : 'outage.declined'))
    onClose()
  }
  return (
    <Sheet title={words(verb)} of={`${verb} ${outageId}`} onClose={onClose}>
      <Words id="why" label={words('outage.why')} max={200} value={why} onChange={setWhy} />
      <Refused refusal={refusal} />
      <Button id="why-send" look="danger" busy={busy} disabled={!why.trim()} onPress={() => void send()}>
        {words(verb)}
      </Button>
    </Sheet>
  )
}
