import type { Period } from '../calendar/day'
import type { Meter, Reading, Submission } from './schema'

export interface MeterRow extends Omit<Meter, '_id' | 'year' | 'count'> {
  meterId: string
}
export interface ReadingRef {
  readingId: string
  quantity: string
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
    | 'corrects'
    | 'reason'
    | 'at'
  > {
  readingId: string
  photos: { fileId: string; url: string }[]
  /** The meter's last one, which can still be put right. */
  correctable: boolean
}
export interface SubmissionView extends Omit<Submission, '_id' | 'by' | 'decidedBy' | 'photo'> {
  submissionId: string
  where: string
  code: string
  photos: { fileId: string; url: string }[]
}
/** A household's own meter. */
export interface OwnMeter extends Pick<MeterRow, 'meterId' | 'houseId' | 'where' | 'code' | 'utility' | 'digits'> {
  registers: Meter['registers']
  last: Meter['last']
  usual: Meter['usual']
  /** The latest thing sent in, whatever became of it. */
  submission: Pick<SubmissionView, 'submissionId' | 'readOn' | 'value' | 'dials' | 'state' | 'reason'> | null
}
export interface RouteRow {
  routeId: string
  name: string
  meters: number
}
/** Everything a walk needs, with or without a network. */
export interface Walk {
  routeId: string
  name: string
  meters: MeterRow[]
}
export interface MeterTrend {
  meterId: string
  code: string
  where: string
  utility: Meter['utility']
  /** Oldest first, only months that were read. */
  months: { period: Period; quantity: string; estimated: boolean }[]
}
