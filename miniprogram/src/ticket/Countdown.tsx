import { type Promised, promiseOf } from '../../../shared/ticket/promise'
import { useNow } from '../app/now'
import { useWords } from '../ui/language'
import { Tag } from '../ui/parts'
import { lasting } from '../ui/time'
import { ticketFirstWords } from './first-words'

type Timed = Parameters<typeof promiseOf>[0]
const SAYS = {
  respond: ['sla.respondIn', 'sla.respondLate'],
  confirm: ['sla.confirmIn', 'sla.confirmLate'],
  arrive: ['sla.arriveIn', 'sla.arriveLate'],
  resolve: ['sla.resolveIn', 'sla.resolveLate'],
} as const satisfies Record<Promised, readonly [string, string]>
/** From when on it is urgent: the hour before the work should be done, the minutes before an answer. */
const SOON = { respond: 600_000, confirm: 600_000, arrive: 600_000, resolve: 3_600_000 }
/** How long until the promise is due, or by how much it was missed. Says nothing once the work is over. */
export function Countdown({ ticket }: { ticket: Timed }) {
  const words = useWords(ticketFirstWords)
  const now = useNow()
  if (ticket.state === 'suspended') return <Tag icon="clock">{words('sla.paused')}</Tag>
  const next = promiseOf(ticket)
  if (!next) return null
  const { what: promise, by: until } = next
  const [inTime, late] = SAYS[promise]
  const left = until - now
  const time = lasting(Math.abs(left), words)
  if (left < 0)
    return (
      <Tag tone="red" icon="alert">
        {words(late, { time })}
      </Tag>
    )
  return (
    <Tag tone={left < SOON[promise] ? 'amber' : 'slate'} icon="clock">
      {words(inTime, { time })}
    </Tag>
  )
}
