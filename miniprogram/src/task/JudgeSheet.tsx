import { useState } from 'react'
import { addDays, today } from '../../../shared/calendar/day'
import { dueOn } from '../../../shared/task/act'
import { useCommand } from '../app/command'
import { told } from '../app/go'
import { TimeInput } from '../platform/time-field'
import { DayLine, Field, Words } from '../ui/fields'
import { useWords } from '../ui/language'
import { Button } from '../ui/parts'
import { Refused, Sheet } from '../ui/states'
import { taskStaffWords } from './staff-words'

export type Verdict = 'accept' | 'return' | 'cancel'
interface Props {
  taskId: string
  onClose(): void
}
export function JudgeSheet({ verdict, ...props }: Props & { verdict: Verdict }) {
  if (verdict === 'accept') return <AcceptSheet {...props} />
  return verdict === 'return' ? <ReturnSheet {...props} /> : <CancelSheet {...props} />
}

function AcceptSheet({ taskId, onClose }: Props) {
  const words = useWords(taskStaffWords)
  const { run, busy, refusal } = useCommand('task.accept')
  const send = async () => {
    if (!(await run({ taskId }))) return
    told(words('task.accepted'))
    onClose()
  }
  return (
    <Sheet title={words('task.accept')} of={taskId} onClose={onClose}>
      <Refused refusal={refusal} />
      <Button id="judge-send" busy={busy} onPress={() => void send()}>
        {words('task.accept')}
      </Button>
    </Sheet>
  )
}

function ReturnSheet({ taskId, onClose }: Props) {
  const words = useWords(taskStaffWords)
  const [reason, setReason] = useState('')
  const [day, setDay] = useState(addDays(today(Date.now()), 1))
  const [time, setTime] = useState('18:00')
  const { run, busy, refusal } = useCommand('task.sendBack')
  const send = async () => {
    if (!(await run({ taskId, reason: reason.trim(), dueAt: dueOn(day, time) }))) return
    told(words('task.returned'))
    onClose()
  }
  return (
    <Sheet title={words('task.return')} of={taskId} onClose={onClose}>
      <Words id="judge-why" label={words('task.why')} value={reason} max={300} onChange={setReason} />
      <DayLine id="judge-day" label={words('task.dueDay')} value={day} onChange={setDay} />
      <Field label={words('task.dueTime')}>
        <TimeInput id="judge-time" value={time} label={words('task.dueTime')} onChange={setTime} />
      </Field>
      <Refused refusal={refusal} />
      <Button id="judge-send" busy={busy} disabled={!reason.trim() || !day} onPress={() => void send()}>
        {words('task.return')}
      </Button>
    </Sheet>
  )
}

function CancelSheet({ taskId, onClose }: Props) {
  const words = useWords(taskStaffWords)
  const [reason, setReason] = useState('')
  const { run, busy, refusal } = useCommand('task.cancel')
  const send = async () => {
    if (!(await run({ taskId, reason: reason.trim() }))) return
    told(words('task.cancelled'))
    onClose()
  }
  return (
    <Sheet title={words('task.cancel')} of={taskId} onClose={onClose}>
      <Words id="judge-why" label={words('task.why')} value={reason} max={300} onChange={setReason} />
      <Refused refusal={refusal} />
      <Button id="judge-send" busy={busy} disabled={!reason.trim()} onPress={() => void send()}>
        {words('task.cancel')}
      </Button>
    </Sheet>
  )
}
