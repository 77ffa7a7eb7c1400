import type { TicketRow, TicketState, TicketView } from '../../../shared/ticket/schema'
import type { Tone } from '../ui/parts'
import type { Say } from '../ui/say'
import type { TicketFirstWord } from './first-words'

export const stateTone: Record<TicketState, Tone> = {
  new: 'amber',
  accepted: 'brand',
  in_progress: 'brand',
  suspended: 'slate',
  resolved: 'green',
  closed: 'green',
  rejected: 'slate',
  cancelled: 'slate',
  merged: 'slate',
}

/** What its state is called: given to somebody who has not said a word is not taken yet. */
export const stateWord = ({ state, given }: Pick<TicketRow, 'state' | 'given'>): `state.${TicketState | 'given'}` =>
  state === 'accepted' && given ? 'state.given' : `state.${state}`

type Standing = Pick<TicketRow, 'state' | 'given' | 'assigneeName' | 'reopenedAt'> &
  Partial<Pick<TicketRow, 'mergedInto'> & Pick<TicketView, 'suspendReason'>>
/** Who reported a duplicate confirms nothing: how far the other one is, is told as to somebody who looks on. */
function goesOn({ number, progress }: NonNullable<TicketRow['mergedInto']>, words: Say<TicketFirstWord>): string {
  const into = number ? words('says.mergedInto', { number }) : words('says.merged')
  return progress ? words('says.mergedSo', { into, so: sentence(progress, true, words) }) : into
}
/** Where the ticket stands, in a sentence for whoever reads it. */
export function sentence(ticket: Standing, forStaff: boolean, words: Say<TicketFirstWord>): string {
  if (ticket.mergedInto) return goesOn(ticket.mergedInto, words)
  const { suspendReason } = ticket
  const facts = { name: ticket.assigneeName ?? '', reason: suspendReason ? words(`reason.${suspendReason}`) : '' }
  if (ticket.state === 'suspended' && !suspendReason) return words('says.onHold')
  if (forStaff && ticket.state === 'new') return words('says.newStaff')
  if (forStaff && ticket.state === 'resolved') return words('says.resolvedStaff')
  if (forStaff && ticket.state === 'closed') return words('says.closedStaff')
  if (ticket.state === 'accepted' && ticket.given)
    return words(ticket.reopenedAt ? 'says.givenAgain' : 'says.given', facts)
  return words(`says.${ticket.state}`, facts)
}
