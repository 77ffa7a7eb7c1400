import type { Mark, Plan, Point, Round, RoundState, Route } from './schema'

export interface RouteView extends Pick<Route, 'name' | 'gapSeconds' | 'version'> {
  routeId: string
  points: (Point & { own: string[] })[]
}
export type PlanView = Omit<Plan, '_id' | 'estateId' | 'through' | 'nextAt'> & { planId: string }
/** All that is needed to walk a round without a network. */
export interface RoundView extends Pick<Round, 'routeName' | 'day' | 'from' | 'until' | 'state' | 'walkerName'> {
  roundId: string
  points: Point[]
  gapSeconds: number
  /** What arrived by now, of each point the first. */
  said: { pointId: string; at: number; byName: string; skipped: boolean; failed: number }[]
  /** Was wrong, and its ticket says that it is right again. */
  again: { pointId: string; itemId: string; number: string | null }[]
}

export type LateRow = Pick<Round, 'routeName' | 'day' | 'from' | 'until' | 'walkerName' | 'planned' | 'done'> & {
  roundId: string
}

/** Something of a day that somebody should read. */
export interface ReportLine {
  lineId: string
  what: 'failed' | 'missed' | Mark
  roundId: string
  routeName: string
  /** When it was noted; a point nobody went to: by when somebody should have. */
  at: number
  point: string
  item: { zh: string; en: string } | null
  note: string
  byName: string
  photos: string[]
  ticketId: string | null
  number: string | null
}
interface RoundRow extends Pick<Round, 'routeName' | 'from' | 'until' | 'walkerName' | 'planned' | 'done' | 'doneAt'> {
  roundId: string
  state: RoundState
  walkers: string[]
  failed: number
}
export interface DayReport {
  rounds: RoundRow[]
  lines: ReportLine[]
  planned: number
  done: number
  /** Points done ÷ planned; null: nothing was planned. */
  completion: number | null
  failed: number
}
