import type { TicketRow } from '../../../shared/ticket/schema'
import { useNow } from '../app/now'
import { useWords } from '../ui/language'
import { Tag } from '../ui/parts'
import { lasting } from '../ui/time'
import { ticketFirstWords } from './first-words'

type Timed = Pick<TicketRow, 'state' | 'respondBy' | 'resolveBy'>

/** How long until the promise is due, or by how much it was missed. Says nothing once the work is over. */
export function Countdown({ ticket }: { ticket: Timed }) {
  const words = useWords(ticketFirstWords)
  const now = useNow()
  if (ticket.state === 'suspended') return <Tag icon="clock">{words('sla.paused')}</Tag>
  if (!['new', 'accepted', 'in_progress'].includes(ticket.state)) return null
  const responding = ticket.state === 'new'
  const left = (responding ? ticket.respondBy : ticket.resolveBy) - now
  const time = lasting(Math.abs(left), words)
  if (left < 0)
    return (
      <Tag tone="red" icon="alert">
        {words(responding ? 'sla.respondLate' : 'sla.resolveLate', { time })}
      </Tag>
    )
  return (
    <Tag tone={left < 10 * 60_000 ? 'amber' : 'slate'} icon="clock">
      {words(responding ? 'sla.respondIn' : 'sla.resolveIn', { time })}
    </Tag>
  )
}
