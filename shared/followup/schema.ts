import type { Category } from '../ticket/schema'

export const METHODS = ['phone', 'visit', 'app'] as const
export type Method = (typeof METHODS)[number]
export const RESULTS = ['reached', 'not_reached'] as const
export type Result = (typeof RESULTS)[number]
export const NEXT_ACTIONS = ['none', 'reopen', 'new_ticket'] as const
export type NextAction = (typeof NEXT_ACTIONS)[number]
export type Subject = 'complaint' | 'repair' | 'move_in'
export const FOLLOWUP_STATES = ['due', 'done', 'unreached'] as const
type FollowUpState = (typeof FOLLOWUP_STATES)[number]

/** How somebody was asked, and what they said. */
interface Attempt {
  at: number
  byId: string
  byName: string
  method: Method
  result: Result
  /** 1–5; null: nobody was reached. */
  rating: number | null
  remarks: string
}
/** What is asked once something is over: whether it is well. Times are ms since 1970. */
export interface FollowUp {
  _id: string
  estateId: string
  subject: Subject
  /** null: a move-in. */
  ticketId: string | null
  houseId: string | null
  placeLabel: string
  category: Category | null
  /** Who did the work, and so does not ask how it was. */
  doneBy: string[]
  /** Whom to ask: an account, or who called. */
  ask: { personId: string | null; name: string; phone: string | null }
  madeAt: number
  dueAt: number
  state: FollowUpState
  attempts: Attempt[]
  nextAction: NextAction | null
  /** The ticket that came of it. */
  ledTo: string | null
}
/** How much of the repairs an estate asks about, in percent. */
export interface FollowUpRules {
  _id: string
  repairPercent: number
  version: number
}
export const DEFAULT_REPAIR_PERCENT = 30
