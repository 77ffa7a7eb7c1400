import { maskPhone } from '../../shared/people/mask'
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

async function reached(ticket: Asked): Promise<{ phone: string | null; throughOffice: boolean } | null> {
  const personId = workerOf(ticket)
  if (!personId) return null
  const [person, crew] = await Promise.all([persons.find(null, personId), crews.find(null, ticket.estateId)])
  return { phone: person?.phone ?? null, throughOffice: handOf(crew, personId).throughOffice ?? false }
}
/** How a household may reach whoever comes: by a number that is masked until it is dialled, or through the office. */
export async function reachOfWorker(ticket: Asked): Promise<TicketView['worker']> {
  const worker = await reached(ticket)
  return worker && { throughOffice: worker.throughOffice, phone: worker.throughOffice ? null : maskPhone(worker.phone) }
}

export const workerPhone = auditedLook('ticket.workerPhone', async ({ input, reach, record }) => {
  const ticket = await tickets.get(null, input.ticketId, reach)
  const { estateId } = ticket
  const houseId = ticket.houseId ?? ''
  const worker = await reached(ticket)
  const phone = worker?.throughOffice ? null : worker?.phone
  await record({ estateId, houseId, own: !phone, because: ticket._id })
  if (worker?.throughOffice) throw new Refusal('ticket.through_office')
  if (!phone) throw new Refusal('ticket.no_worker_phone')
  return { phone }
})
