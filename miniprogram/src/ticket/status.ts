import type { TicketRow, TicketState, TicketView } from '../../../shared/ticket/schema'
import type { Tone } from '../ui/parts'
import type { Say } from '../words/words'

export const stateTone: Record<TicketState, Tone> = {
  new: 'amber',
  accepted: 'brand',
  in_progress: 'brand',
  suspended: 'slate',
  resolved: 'green',
  closed: 'green',
  rejected: 'slate',
  cancelled: 'slate',
}

/** Where the ticket stands, in a sentence for whoever reads it. */
export function sentence(
  ticket: TicketRow & Partial<Pick<TicketView, 'suspendReason'>>,
  forStaff: boolean,
  words: Say,
): string {
  const facts = {
    name: ticket.assigneeName ?? '',
    reason: ticket.suspendReason ? words(`reason.${ticket.suspendReason}`) : words('state.suspended'),
  }
  if (forStaff && ticket.state === 'new') return words('says.newStaff')
  if (forStaff && ticket.state === 'resolved') return words('says.resolvedStaff')
  if (forStaff && ticket.state === 'closed') return words('says.closedStaff')
  return words(`says.${ticket.state}`, facts)
}
