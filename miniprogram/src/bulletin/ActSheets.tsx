import { View } from '@tarojs/components'
import { useState } from 'react'
import { addDays, startOf, today } from '../../../shared/calendar/day'
import { useCommand } from '../app/command'
import { told } from '../app/go'
import { TimeInput } from '../platform/time-field'
import { DayLine, Field, Words } from '../ui/fields'
import { useWords } from '../ui/language'
import { Button } from '../ui/parts'
import { Refused, Sheet } from '../ui/states'
import { bulletinStaffWords } from './staff-words'

interface Props {
  bulletinId: string
  onClose(): void
}
const msOf = (day: string, time: string): number =>
  startOf(day) + (Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))) * 60_000

export function LaterSheet({ bulletinId, onClose }: Props) {
  const words = useWords(bulletinStaffWords)
  const [day, setDay] = useState<string>(() => addDays(today(Date.now()), 1))
  const [time, setTime] = useState('09:00')
  const { run, busy, refusal } = useCommand('bulletin.publish')
  const send = async () => {
    if (!(await run({ bulletinId, at: msOf(day, time) }))) return
    told(words('bulletin.scheduled'))
    onClose()
  }
  return (
    <Sheet title={words('bulletin.later')} of={bulletinId} onClose={onClose}>
      <Field label={words('bulletin.laterDay')}>
        <View className="bulletin-moment">
          <DayLine id="later-day" value={day} onChange={setDay} />
          <TimeInput id="later-time" label={words('bulletin.laterTime')} value={time} onChange={setTime} />
        </View>
      </Field>
      <Refused refusal={refusal} />
      <Button id="later-send" busy={busy} disabled={!day} onPress={() => void send()}>
        {words('bulletin.later')}
      </Button>
    </Sheet>
  )
}
export function WithdrawSheet({ bulletinId, onClose }: Props) {
  const words = useWords(bulletinStaffWords)
  const [why, setWhy] = useState('')
  const { run, busy, refusal } = useCommand('bulletin.withdraw')
  const send = async () => {
    if (!(await run({ bulletinId, why }))) return
    told(words('bulletin.withdrawn'))
    onClose()
  }
  return (
    <Sheet title={words('bulletin.withdraw')} of={bulletinId} onClose={onClose}>
      <Words id="why" label={words('bulletin.why')} max={200} value={why} onChange={setWhy} />
      <Refused refusal={refusal} />
      <Button id="why-send" look="danger" busy={busy} disabled={!why.trim()} onPress={() => void send()}>
        {words('bulletin.withdraw')}
      </Button>
    </Sheet>
  )
}
