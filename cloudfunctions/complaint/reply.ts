import { reply as decide } from '../../shared/complaint/act'
import { operation } from '../operation/operation'
import { askers } from '../ticket/events'
import { complaintEvent, take, whoIs } from './steps'

export const reply = operation(
  'complaint.reply',
  { prepare: whoIs },
  async ({ input: { ticketId, text, how, outcome }, actor, reach, now, tx, emit, prepared: is }) => {
    const after = await take({ tx, ticketId, reach, actor, note: text, now, is }, (found, by) =>
      decide(found, how, outcome, by),
    )
    emit(complaintEvent('complaint.replied', after, askers(after, now)))
    return { ticketId }
  },
)
