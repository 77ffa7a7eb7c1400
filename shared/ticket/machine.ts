import { Refusal } from '../refusal'
import { STATES, type TicketState } from './schema'

/** Somebody works on it, or is waited for. */
export const OPEN_STATES = ['new', 'accepted', 'in_progress', 'suspended'] as const satisfies TicketState[]
export type OpenState = (typeof OPEN_STATES)[number]
/** Each verb: the states it may start from, and where it leads. A fact that changes no state leads to itself. */
export const TICKET_MACHINE = {
  accept: { from: ['new'], to: 'accepted' },
  assign: { from: OPEN_STATES, to: 'accepted' },
  acknowledge: { from: ['accepted'], to: 'same' },
  transfer: { from: ['accepted', 'in_progress', 'suspended'], to: 'accepted' },
  arrive: { from: ['accepted'], to: 'in_progress' },
  suspend: { from: ['accepted', 'in_progress'], to: 'suspended' },
  resume: { from: ['suspended'], to: 'in_progress' },
  resolve: { from: ['accepted', 'in_progress'], to: 'resolved' },
  confirm: { from: ['resolved'], to: 'closed' },
  reopen: { from: ['resolved', 'closed'], to: 'accepted' },
  rate: { from: ['resolved', 'closed', 'merged'], to: 'same' },
  reject: { from: ['new', 'accepted'], to: 'rejected' },
  cancel: { from: ['new', 'accepted'], to: 'cancelled' },
  nudge: { from: OPEN_STATES, to: 'same' },
  split: { from: OPEN_STATES, to: 'same' },
  merge: { from: OPEN_STATES, to: 'merged' },
  takeIn: { from: OPEN_STATES, to: 'same' },
  release: { from: ['merged'], to: 'accepted' },
  unmerge: { from: ['merged'], to: 'accepted' },
  quote: { from: ['accepted', 'in_progress', 'suspended'], to: 'same' },
  acceptQuote: { from: ['accepted', 'in_progress', 'suspended'], to: 'same' },
  declineQuote: { from: ['accepted', 'in_progress', 'suspended'], to: 'same' },
  say: { from: ['new', 'accepted', 'in_progress', 'suspended', 'resolved', 'merged'], to: 'same' },
  note: { from: STATES, to: 'same' },
  autoClose: { from: ['resolved'], to: 'closed' },
  escalate: { from: ['new', 'accepted', 'in_progress'], to: 'same' },
} as const satisfies Record<string, { from: readonly TicketState[]; to: TicketState | 'same' }>

export type TicketVerb = keyof typeof TICKET_MACHINE

export const may = (verb: TicketVerb, state: TicketState): boolean =>
  (TICKET_MACHINE[verb].from as readonly TicketState[]).includes(state)

/** The state after `verb`; refuses `ticket.wrong_state` where the table has no such cell. */
export function next(verb: TicketVerb, state: TicketState): TicketState {
  if (!may(verb, state)) throw new Refusal('ticket.wrong_state', { state })
  const { to } = TICKET_MACHINE[verb]
  return to === 'same' ? state : to
}
