import type { TicketVerb } from '../../../shared/ticket/machine'

/** What a person can do to a ticket from a screen, in the order it is offered. */
const VERBS = [
  'accept',
  'acknowledge',
  'arrive',
  'resume',
  'resolve',
  'quote',
  'confirm',
  'rate',
  'assign',
  'transfer',
  'split',
  'merge',
  'unmerge',
  'nudge',
  'suspend',
  'reopen',
  'reject',
  'cancel',
] as const satisfies TicketVerb[]
export type Verb = (typeof VERBS)[number]
/** These happen at once; the others ask something first. */
export const AT_ONCE: readonly Verb[] = ['accept', 'acknowledge', 'arrive', 'resume', 'confirm', 'nudge']
export const LOOK: Record<Verb, 'primary' | 'quiet' | 'danger'> = {
  accept: 'primary',
  acknowledge: 'primary',
  arrive: 'primary',
  resume: 'primary',
  resolve: 'primary',
  quote: 'quiet',
  confirm: 'primary',
  rate: 'primary',
  assign: 'primary',
  transfer: 'quiet',
  split: 'quiet',
  merge: 'quiet',
  unmerge: 'quiet',
  nudge: 'quiet',
  suspend: 'quiet',
  reopen: 'quiet',
  reject: 'danger',
  cancel: 'danger',
}
export const verbsOf = (may: string[]): Verb[] =>
  VERBS.filter(verb => may.includes(verb) || may.includes(`ticket.${verb}`))

/** What those who asked are told next, and what those who work are. */
const TO_ASKERS = ['ticket.accepted', 'ticket.arrived', 'ticket.resolved']
const TO_STAFF = ['ticket.assigned', 'ticket.reported', 'ticket.unclaimed', 'ticket.reopened', 'ticket.nudged']
const OF_ASKERS: readonly Verb[] = ['confirm', 'rate', 'nudge', 'reopen', 'cancel']
/** Of which pushes a tap on each is the moment to ask for. */
export const ANSWERED_BY = Object.fromEntries(
  VERBS.map(verb => [verb, OF_ASKERS.includes(verb) ? TO_ASKERS : TO_STAFF]),
) as Record<Verb, string[]>
