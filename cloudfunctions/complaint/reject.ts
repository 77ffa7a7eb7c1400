import { reject as decide } from '../../shared/complaint/act'
import { operation } from '../operation/operation'
import { complaintEvent, take, whoIs } from './steps'

export const reject = operation(
  'complaint.reject',
  { prepare: whoIs },
  async ({ input: { ticketId, what, note }, actor, reach, now, tx, emit, prepared: is }) => {
    const after = await take({ tx, ticketId, reach, actor, note, now, is }, (found, by) => decide(found, what, by))
    const asked = (what === 'time' ? after.extension : after.validity)?.requested.byId
    if (asked) emit(complaintEvent('complaint.turned_down', after, [{ persons: [asked] }]))
    return { ticketId }
  },
)
