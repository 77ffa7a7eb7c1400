import type { Day } from '../calendar/day'
import type { Frequency } from '../calendar/repeat'
import type { Told } from '../sentence'

export const PATROL_KINDS = ['cleaning', 'greening', 'facilities', 'fire', 'renovation'] as const
/** What is looked at. */
export type PatrolKind = (typeof PATROL_KINDS)[number]
export const MOST_POINTS = 100
export const MOST_OWN_ITEMS = 10
export const RESULTS = ['PASS', 'FAIL'] as const
export type Result = (typeof RESULTS)[number]
export const MOST_TIMES = 8
/** Walked by whoever is on duty. */
export const ANYONE = 'anyone'

/** Degrees; `accuracyM`: how far it may be off. */
export interface Position {
  lat: number
  lng: number
  accuracyM?: number
}
export interface Item extends Told {
  itemId: string
}
/** Where a walk has to pass: its code hangs there, and says nothing to whoever reads it. */
export interface Point {
  pointId: string
  code: string
  label: string
  kind: PatrolKind
  position: Position | null
  items: Item[]
}
export interface Route {
  _id: string
  estateId: string
  name: string
  /** Two points in less time than this were not both looked at. */
  gapSeconds: number
  points: Point[]
  version: number
}
/** When which route is walked by whom. */
export interface Plan {
  _id: string
  estateId: string
  routeId: string
  routeName: string
  frequency: Frequency
  /** 0 (Sunday) to 6, of a weekly one. */
  weekdays: number[]
  /** Of a monthly one; a month that is shorter has it on its last day. */
  monthDay: number
  /** `HH:MM`; one that ends before it begins ends the next day. */
  times: { from: string; until: string }[]
  /** Only on working days of the estate: a daily one is left out on others, any other moves on to the next. */
  workdays: boolean
  /** A person, or `ANYONE`. */
  walkerId: string
  walkerName: string
  on: boolean
  /** Rounds that begin until then have been made. */
  through: number
  /** When the next round is made, 0: none will be; and when that one begins. */
  nextAt: number
  nextFrom: number
  version: number
}

export interface Answer {
  itemId: string
  result: Result
  note?: string
  photos?: string[]
}
/** What a device noted at one point; `at` is the device's clock. */
export interface Noted {
  recordId: string
  pointId: string
  at: number
  /** What the code at the point said; missing where the point was left out. */
  code?: string
  /** The code could not be scanned and was typed. */
  typed?: boolean
  /** Why the point was left out. */
  skipped?: string
  position?: Position
  answers: Answer[]
}
/** What arrived of it; `at` is by our clock. */
export interface Entry extends Omit<Noted, 'code'> {
  /** By the device's own clock. */
  notedAt: number
  /** The device's clock was this far off, ms, and was corrected; or was moved on the way. */
  offMs: number
  moved: boolean
  deviceId: string
  byId: string
  byName: string
}
export type RoundState = 'open' | 'late' | 'missed' | 'done'
/** What still waits to be walked. */
export const WAITING: readonly RoundState[] = ['open', 'late']
/** One walk that is planned: from when until when. */
export interface Round {
  _id: string
  estateId: string
  planId: string
  routeId: string
  routeName: string
  /** Of the route, as it was when the round was made. */
  versionId: string
  day: Day
  from: number
  until: number
  walkerId: string
  walkerName: string
  state: RoundState
  planned: number
  /** Points looked at, and points something was said of. */
  done: number
  said: number
  doneAt: number | null
  /** All that arrived: the first of a point counts, the others are repeats. */
  records: Entry[]
  /** What was found wrong: `point:item` → its ticket. */
  tickets: Record<string, string>
  /** When the clock looks at it next; 0: never. */
  judgeAt: number
}
/** What is wrong at a point of a route until somebody saw that it is right again. */
export interface Matter {
  target: string
  ticketId: string
  roundId: string
  foundAt: number
}
export interface Matters {
  /** The route's. */
  _id: string
  estateId: string
  open: Matter[]
}
export const targetOf = (pointId: string, itemId: string): string => `${pointId}:${itemId}`
/** What looks odd about a record. */
export const MARKS = ['skipped', 'typed', 'fast', 'far', 'early', 'late', 'clock', 'repeat'] as const
export type Mark = (typeof MARKS)[number]
