import type { Day } from '../calendar/day'
import type { Fen } from '../money/decimal'

/** How far a debt has come, by days past its due day. A week before, and the day after, billing reminds of itself. */
export type Stage = 'gentle' | 'notice' | 'demand' | 'lawyer' | 'suit'
export const HOWS = ['call', 'visit', 'letter'] as const
export type How = (typeof HOWS)[number]
export const RESULTS = ['reached', 'not_reached', 'delivered', 'returned'] as const
export type Result = (typeof RESULTS)[number]

/** A message that went out: of which stage, for the debt that fell due then. */
export interface Told {
  stage: Stage
  dueOn: Day
  at: number
}
export interface Act {
  at: number
  byId: string
  byName: string
  how: How
  result: Result
  note: string
}
/** What a household said it pays by the end of a day. */
export interface Promised {
  amountFen: Fen
  day: Day
  at: number
  byName: string
}
/** What was done about the arrears of a house, newest last. Nothing here ever leads to a cut of supply or access. */
export interface Dunning {
  /** The house. */
  _id: string
  estateId: string
  told: Told[]
  acts: Act[]
  promise: Promised | null
  /** The first day after a pause; null: nothing waits. */
  wakesOn: Day | null
}
