import type { Day } from '../calendar/day'
import type { Strokes } from '../inspection/strokes'
import type { Category, Level, SuspendReason, TicketState } from '../ticket/schema'

export const MOST_SHIFTS = 84
export const MOST_PEOPLE = 30
/** So many tickets change hands at once: they do so in one transaction. */
export const MOST_HANDED = 30
export interface OnShift {
  personId: string
  name: string
}
export interface Shift {
  name: string
  /** The day it begins on. */
  day: Day
  /** `HH:MM`; one that ends before it begins ends the next day. */
  from: string
  until: string
  /** What is expected of whoever is on it; nothing said: anything. */
  skills: Category[]
  people: OnShift[]
}
/** The shifts that begin in one week of an estate: saved together, since one glance plans them. */
export interface Week {
  _id: string
  estateId: string
  monday: Day
  shifts: Shift[]
  version: number
  /** Shifts that ended until then were looked at; when the next one is; 0: none will be. */
  judged: number
  judgeAt: number
}
/** A ticket in the hands of who leaves, as it stood when they signed. */
export interface HandedTicket {
  ticketId: string
  number: string | null
  category: Category
  level: Level
  placeLabel: string
  state: TicketState
  /** Why it is on hold. */
  hold: SuspendReason | null
  /** When somebody was said to come; null: nothing is promised. */
  arriveBy: number | null
  resolveBy: number
}
/** Keys that who leaves has lent out: whoever takes over asks for them. */
export interface HandedKey {
  keyId: string
  number: string
  houseLabel: string
  holderName: string
  dueAt: number | null
}
type HandOverState = 'offered' | 'accepted' | 'declined' | 'replaced'
/** Open work signed over by who leaves, and signed for by who comes. */
export interface HandOver {
  _id: string
  estateId: string
  giver: OnShift
  taker: OnShift
  tickets: HandedTicket[]
  keys: HandedKey[]
  notes: string
  givenAt: number
  giverSignature: Strokes
  state: HandOverState
  answeredAt: number | null
  takerSignature: Strokes | null
  reason: string | null
}
