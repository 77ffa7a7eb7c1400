import { settle as decide } from '../../shared/complaint/act'
import { operation } from '../operation/operation'
import { askers, staff } from '../ticket/events'
import { complaintEvent, take, whoIs } from './steps'

export const settle = operation(
  'complaint.settle',
  { prepare: whoIs },
  async ({ input: { ticketId, stands, note }, actor, reach, now, tx, emit, prepared: is }) => {
    const after = await take({ tx, ticketId, reach, actor, note, now, is }, (found, by) => decide(found, stands, by))
    emit(complaintEvent('complaint.settled', after, [...askers(after, now), staff(after, 'supervisor')]))
    return { ticketId }
  },
)
