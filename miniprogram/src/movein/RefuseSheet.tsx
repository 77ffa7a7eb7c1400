import { useState } from 'react'
import { dayOf } from '../../../shared/booking/calendar'
import { serverTime } from '../app/call'
import { useCommand } from '../app/command'
import { told } from '../app/go'
import { DayLine, Words } from '../ui/fields'
import { useWords } from '../ui/language'
import { Button } from '../ui/parts'
import { Refused, Sheet } from '../ui/states'
import { moveinWords } from './words'

const WEEK_MS = 7 * 24 * 3_600_000

/** Not accepting the house is an outcome: why, and when they try again. */
export function RefuseSheet({ moveInId, onClose }: { moveInId: string; onClose(): void }) {
  const words = useWords(moveinWords)
  const [reason, setReason] = useState('')
  const [day, setDay] = useState(dayOf(serverTime() + WEEK_MS))
  const { run, busy, refusal } = useCommand('movein.refuse')
  const send = async () => {
    const newDate = Date.parse(`${day}T09:00:00+08:00`)
    if (!(await run({ moveInId, reason, newDate }))) return
    told(words('movein.refused'))
    onClose()
  }
  return (
    <Sheet title={words('movein.do.refuse')} onClose={onClose}>
      <Words id="reason" label={words('movein.refuseWhy')} max={500} value={reason} onChange={setReason} />
      <DayLine id="day" label={words('movein.newDate')} value={day} onChange={setDay} />
      <Refused refusal={refusal} />
      <Button id="refuse-send" look="danger" busy={busy} disabled={!reason.trim()} onPress={() => void send()}>
        {words('act.send')}
      </Button>
    </Sheet>
  )
}
