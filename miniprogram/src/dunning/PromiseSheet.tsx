import { useState } from 'react'
import { addDays, today } from '../../../shared/calendar/day'
import type { DunningRow } from '../../../shared/dunning/contract'
import { exact, fenOf } from '../../../shared/money/decimal'
import { serverTime } from '../app/call'
import { useCommand } from '../app/command'
import { told } from '../app/go'
import { DayLine, Line } from '../ui/fields'
import { useWords } from '../ui/language'
import { Button } from '../ui/parts'
import { Refused, Sheet } from '../ui/states'
import { dunningStaffWords } from './staff-words'

const AMOUNT = /^\d{1,7}(\.\d{1,2})?$/

/** What the household says it pays, and by when. */
export function PromiseSheet({ row, onClose }: { row: DunningRow; onClose(): void }) {
  const words = useWords(dunningStaffWords)
  const { houseId, overdueFen } = row
  const [typed, setTyped] = useState((overdueFen / 100).toFixed(2))
  const [day, setDay] = useState(addDays(today(serverTime()), 7))
  const { run, busy, refusal } = useCommand('dunning.promise')
  const amountFen = AMOUNT.test(typed.trim()) ? fenOf(exact(typed.trim())) : 0
  const send = async () => {
    if (!(await run({ houseId, amountFen, day }))) return
    told(words('dun.done'))
    onClose()
  }
  return (
    <Sheet title={words('dun.promise')} of={houseId} onClose={onClose}>
      <Line id="dun-amount" label={words('dun.amount')} kind="digit" value={typed} max={10} onChange={setTyped} />
      <DayLine id="dun-day" label={words('dun.day')} value={day} onChange={setDay} />
      <Refused refusal={refusal} />
      <Button id="dun-promise" busy={busy} disabled={amountFen === 0 || !day} onPress={() => void send()}>
        {words('dun.promise')}
      </Button>
    </Sheet>
  )
}
