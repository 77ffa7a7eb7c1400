import type { Period } from '../calendar/day'
import type { Doubt } from './plausible'
import type { MeterRules, ReadingWindow } from './rules'
import type { Held, Meter, Reading, Submission } from './schema'

export interface MeterRow extends Omit<Meter, '_id' | 'year' | 'count' | 'held' | 'orderKey' | 'sought'> {
  meterId: string
  /** In thirty days, from its own rate; null: it has none. */
  usual: string | null
  /** What it may count in thirty days while it has none. */
  ceiling: string
  /** Readings of it that wait for a second look. */
  held: number
}
export interface ReadingRef {
  /** Empty while it is held. */
  readingId: string
  quantity: string
  /** The bill it goes into. */
  period: Period
  /** It is more than can be believed, and counts once somebody has confirmed it. */
  held: Doubt | null
  /** The same reading of the same day was already there. */
  duplicate: boolean
}
export interface ReadingView
  extends Pick<
    Reading,
    | 'period'
    | 'forPeriod'
    | 'readOn'
    | 'previous'
    | 'value'
    | 'multiplier'
    | 'quantity'
    | 'dials'
    | 'kind'
    | 'doubt'
    | 'corrects'
    | 'reason'
    | 'at'
  > {
  readingId: string
  photos: { fileId: string; url: string }[]
  /** The meter's last one, which can still be put right. */
  correctable: boolean
}
export interface SubmissionView extends Omit<Submission, '_id' | 'by' | 'decidedBy' | 'photo' | 'orderKey'> {
  submissionId: string
  where: string
  code: string
  utility: Meter['utility']
  photos: { fileId: string; url: string }[]
  /** Why it will be held once it is accepted. */
  doubt: Doubt | null
}
/** A reading that waits for a second look, beside what the meter showed before. */
export interface HeldView
  extends Pick<
    Held,
    | 'meterId'
    | 'houseId'
    | 'value'
    | 'dials'
    | 'readOn'
    | 'period'
    | 'rollover'
    | 'estimate'
    | 'doubt'
    | 'from'
    | 'state'
    | 'reason'
    | 'at'
  > {
  heldId: string
  where: string
  code: string
  utility: Meter['utility']
  last: Meter['last']
  photos: { fileId: string; url: string }[]
}
export interface RulesView extends MeterRules {
  /** What to name when they are saved; 0: nobody has set them. */
  version: number
}
/** A household's own meter. */
export interface OwnMeter extends Pick<MeterRow, 'meterId' | 'houseId' | 'where' | 'code' | 'utility' | 'digits'> {
  registers: Meter['registers']
  last: Meter['last']
  usual: MeterRow['usual']
  /** The bill that a reading of today goes into. */
  goesInto: Period
  /** The latest thing sent in, whatever became of it. */
  submission: Pick<SubmissionView, 'submissionId' | 'readOn' | 'period' | 'value' | 'dials' | 'state' | 'reason'> | null
}
export interface RouteRow {
  routeId: string
  name: string
  meters: number
  version: number
}
/** Everything a walk needs, with or without a network. */
export interface Walk {
  routeId: string
  name: string
  meters: MeterRow[]
  window: ReadingWindow
  /** Of the months a reading may be of, those whose bills are made already. */
  billed: Period[]
}
export interface MeterTrend {
  meterId: string
  code: string
  where: string
  utility: Meter['utility']
  /** Oldest first, only months that were read. */
  months: { period: Period; quantity: string; estimated: boolean }[]
}
