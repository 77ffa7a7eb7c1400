import { askTime as decide } from '../../shared/complaint/act'
import { operation } from '../operation/operation'
import { staff } from '../ticket/events'
import { complaintEvent, take, whoIs } from './steps'

export const askTime = operation(
  'complaint.askTime',
  { prepare: whoIs },
  async ({ input: { ticketId, reason }, actor, reach, now, tx, emit, prepared: is }) => {
    const asked = await take({ tx, ticketId, reach, actor, note: reason, now, is }, decide)
    emit(complaintEvent('complaint.time_asked', asked, [staff(asked, 'supervisor')]))
    return { ticketId }
  },
)
