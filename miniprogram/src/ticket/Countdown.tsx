import type { TicketRow } from '../../../shared/ticket/schema'
import { useNow } from '../app/now'
import { useWords } from '../ui/language'
import { Tag } from '../ui/parts'
import { lasting } from '../ui/time'
import { ticketFirstWords } from './first-words'

type Timed = Pick<TicketRow, 'state' | 'respondBy' | 'arriveBy' | 'resolveBy' | 'acknowledgeBy'>
const SAYS = {
  respond: ['sla.respondIn', 'sla.respondLate'],
  confirm: ['sla.confirmIn', 'sla.confirmLate'],
  arrive: ['sla.arriveIn', 'sla.arriveLate'],
  resolve: ['sla.resolveIn', 'sla.resolveLate'],
} as const
/** From when on it is urgent: the hour before the work should be done, the minutes before an answer. */
const SOON = { respond: 600_000, confirm: 600_000, arrive: 600_000, resolve: 3_600_000 }
/** What is promised next, and until when. */
function promiseOf({ state, respondBy, acknowledgeBy, arriveBy, resolveBy }: Timed): [keyof typeof SAYS, number] {
  if (state === 'new') return ['respond', respondBy]
  if (acknowledgeBy) return ['confirm', acknowledgeBy]
  return state === 'accepted' && arriveBy !== null ? ['arrive', arriveBy] : ['resolve', resolveBy]
}

/** How long until the promise is due, or by how much it was missed. Says nothing once the work is over. */
export function Countdown({ ticket }: { ticket: Timed }) {
  const words = useWords(ticketFirstWords)
  const now = useNow()
  if (ticket.state === 'suspended') return <Tag icon="clock">{words('sla.paused')}</Tag>
  if (!['new', 'accepted', 'in_progress'].includes(ticket.state)) return null
  const [promise, until] = promiseOf(ticket)
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
