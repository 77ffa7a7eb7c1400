import type { Day, Period } from '../calendar/day'
import type { Decimal } from '../money/decimal'
import type { Register, Utility } from '../tariff/schema'
import type { Dials } from '../tariff/time-of-use'
import type { Doubt, Pace } from './plausible'

export const METER_KINDS = ['HOUSE', 'COMMON', 'MASTER'] as const
export type MeterKind = (typeof METER_KINDS)[number]
export interface Meter {
  _id: string
  estateId: string
  /** Null: a common or a master meter. */
  houseId: string | null
  /** The house's label, or where a common meter hangs. */
  where: string
  /** What stands on the device that hangs there now. */
  code: string
  /** That number and those of the devices before it: by each of them it is found. */
  codes: string[]
  kind: MeterKind
  utility: Utility
  multiplier: Decimal
  digits: number
  /** Empty: an ordinary meter. Otherwise it counts by time of day, and its value is what all registers say together. */
  registers: Register[]
  /** Whether what it counts is shared among the houses. */
  apportionable: boolean
  /** How many readings there are; null `last`: not even a baseline. */
  count: number
  last: LastReading | null
  /** Quantity of the year so far, for tiers. */
  year: { year: string; quantity: Decimal }
  /** What it counted lately, stretch by stretch, oldest first: its own rate. */
  paces: Pace[]
  /** Readings that wait for a second look, by their days. */
  held: HeldRef[]
  /** Where it stands in lists, as people count. */
  orderKey: string
  /** Its numbers as they are looked for. */
  sought: string[]
}
interface HeldRef {
  heldId: string
  readOn: Day
}
export interface LastReading {
  readOn: Day
  value: Decimal
  dials: Dials
  kind: ReadingKind
  /** Whose price and year it counted with. */
  period: Period
  /** A correction cannot go below what stood before; null: after a rollover or an estimate it can. */
  floor: Decimal | null
}
const READING_KINDS = ['baseline', 'read', 'rollover', 'replacement', 'estimate', 'correction'] as const
export type ReadingKind = (typeof READING_KINDS)[number]
export interface Dial {
  register: Register
  previous: Decimal
  value: Decimal
  quantity: Decimal
}
export interface Reading {
  _id: string
  estateId: string
  meterId: string
  meter: string
  houseId: string | null
  utility: Utility
  meterKind: MeterKind
  apportionable: boolean
  /** The cycle that bills it: the month it was read in, or the next one open when that has been billed. */
  period: Period
  /** The earlier cycle whose price, tiers and payer count, for what is put right afterwards; null: its own. */
  forPeriod: Period | null
  readOn: Day
  previous: Decimal
  value: Decimal
  multiplier: Decimal
  quantity: Decimal
  /** One for each register of a meter by time of day. */
  dials: Dial[]
  ytdBefore: Decimal
  /** It was more than can be believed, and somebody confirmed it with a reason. */
  doubt: Doubt | null
  kind: ReadingKind
  /** The reading this one corrects. */
  corrects: string | null
  reason: string | null
  photo: string | null
  by: string
  at: number
}
/** What somebody read, and when. */
export interface Taken {
  /** Of an ordinary meter. */
  value?: Decimal | undefined
  /** Of a meter by time of day: every register. */
  dials?: Dials | undefined
  readOn: Day
  period: Period
  rollover: boolean
  estimate: boolean
  /** What the meter may count in thirty days while it has no rate of its own. */
  ceiling: Decimal
  /** Why more than can be believed is right all the same. */
  reason?: string | undefined
  photo: string | null
  by: string
  at: number
}
/** How people know a meter: the house or place, and its number. */
export const nameOf = ({ where, code }: Pick<Meter, 'where' | 'code'>): string => (where ? `${where} · ${code}` : code)
/** The order of a list: places and numbers as people count them, `2 栋` before `10 栋`. */
export const orderKeyOf = (where: string, code: string): string =>
  `${where} ${code}`.replace(/\d+/g, digits => digits.padStart(9, '0'))
/** A number as it is looked for: whoever seeks `w-1` finds `W-1`. */
export const soughtAs = (number: string): string => number.toUpperCase()
export const readingIdOf = (meterId: string, index: number): string => `${meterId}:${String(index).padStart(5, '0')}`
export const SUBMISSION_STATES = ['waiting', 'held', 'accepted', 'rejected', 'superseded'] as const
type SubmissionState = (typeof SUBMISSION_STATES)[number]
/** A reading a household sent in; it counts once staff accepted it. One a meter and day. */
export interface Submission {
  _id: string
  estateId: string
  houseId: string
  meterId: string
  value: Decimal | null
  dials: Dials | null
  readOn: Day
  /** The bill it goes into, as the household was told. */
  period: Period
  photo: string
  state: SubmissionState
  by: string
  at: number
  decidedBy: string | null
  decidedAt: number | null
  reason: string | null
  /** The meter's place in lists, then the day. */
  orderKey: string
}
export const HELD_STATES = ['waiting', 'confirmed', 'returned', 'superseded'] as const
type HeldState = (typeof HELD_STATES)[number]
/** A reading that is more than can be believed. It counts for nothing until somebody confirmed it with a reason. */
export interface Held extends Pick<Taken, 'readOn' | 'period' | 'rollover' | 'estimate' | 'photo' | 'by' | 'at'> {
  _id: string
  estateId: string
  meterId: string
  houseId: string | null
  value: Decimal | null
  dials: Dials | null
  doubt: Doubt
  from: 'field' | 'household' | 'workbook'
  /** The household's submission it came with. */
  submissionId: string | null
  state: HeldState
  decidedBy: string | null
  decidedAt: number | null
  reason: string | null
  orderKey: string
}
/** The order in which somebody walks from meter to meter. */
export interface Route {
  _id: string
  estateId: string
  name: string
  meterIds: string[]
  version: number
  orderKey: string
}
