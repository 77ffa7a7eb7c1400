import { Refusal } from '../../shared/refusal'
import { handOf } from '../../shared/ticket/crew'
import type { Ticket, TicketView } from '../../shared/ticket/schema'
import { auditedLook } from '../operation/audited-look'
import { persons } from '../people/store'
import { crews, tickets } from './store'

type Asked = Pick<Ticket, 'state' | 'assigneeId' | 'given' | 'estateId'>
/** Whoever has said that they come, as long as they work on it. */
const workerOf = ({ state, assigneeId, given }: Asked): string | null =>
  !given && (state === 'accepted' || state === 'in_progress' || state === 'suspended') ? assigneeId : null

/** How whoever lives there now reaches who comes: by a tap that asks for the number, or through the office. */
export async function reachOfWorker(ticket: Asked): Promise<TicketView['worker']> {
  const personId = workerOf(ticket)
  return personId ? throughOffice(ticket, personId) : null
}
const throughOffice = async ({ estateId }: Asked, personId: string) => ({
  throughOffice: handOf(await crews.find(null, estateId), personId).throughOffice ?? false,
})

export const workerPhone = auditedLook('ticket.workerPhone', async ({ input, reach, record }) => {
  const ticket = await tickets.get(null, input.ticketId, reach)
  const personId = workerOf(ticket)
  const [how, person] = personId
    ? await Promise.all([throughOffice(ticket, personId), persons.find(null, personId)])
    : [null, null]
  const phone = how?.throughOffice ? null : person?.phone
  await record({ estateId: ticket.estateId, houseId: ticket.houseId ?? '', own: !phone, because: ticket._id })
  if (how?.throughOffice) throw new Refusal('ticket.through_office')
  if (!phone) throw new Refusal('ticket.no_worker_phone')
  return { phone }
})
