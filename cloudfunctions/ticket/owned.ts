import { Refusal } from '../../shared/refusal'
import type { Ticket } from '../../shared/ticket/schema'
import type { Reaches } from '../operation/reach'

/** Who reported for another house reads its ticket, and still binds nobody there. */
export function requireOwner(ticket: Ticket, reach: Reaches): void {
  const owns = reach.some(hold => hold.level === 'own' && hold.houseIds.includes(ticket.houseId ?? ''))
  if (!owns) throw new Refusal('place.not_found')
}
