import type { Day, Period } from '../calendar/day'
import { type Decimal, exact } from '../money/decimal'
import { Refusal } from '../refusal'
import type { Utility } from '../tariff/schema'
import { consumed, isJump, rolledOver } from './consumption'

export const METER_KINDS = ['HOUSE', 'COMMON', 'MASTER'] as const
export type MeterKind = (typeof METER_KINDS)[number]
export interface Meter {
  _id: string
  estateId: string
  /** Null: a common or a master meter. */
  houseId: string | null
  code: string
  kind: MeterKind
  utility: Utility
  multiplier: Decimal
  digits: number
  /** Whether what it counts is shared among the houses. */
  apportionable: boolean
  /** How many readings there are; null `last`: not even a baseline. */
  count: number
  last: { readOn: Day; value: Decimal; kind: ReadingKind } | null
  /** Quantity of the year so far, for tiers. */
  year: { year: string; quantity: Decimal }
  usual: Decimal | null
}
export const READING_KINDS = ['baseline', 'read', 'rollover', 'replacement', 'estimate'] as const
export type ReadingKind = (typeof READING_KINDS)[number]
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
  readOn: Day
  previous: Decimal
  value: Decimal
  multiplier: Decimal
  quantity: Decimal
  ytdBefore: Decimal
  usual: Decimal | null
  kind: ReadingKind
  photo: string | null
  by: string
  at: number
}
export interface Taken {
  value: Decimal
  readOn: Day
  period: Period
  rollover: boolean
  estimate: boolean
  confirmed: boolean
  photo: string | null
  by: string
  at: number
}

/** The year's quantity before a reading of this period; tiers begin anew each January. */
const ytdOf = (meter: Meter, period: Period): Decimal =>
  meter.year.year === period.slice(0, 4) ? meter.year.quantity : '0'

/** The meter and its reading once more is counted. Refuses what cannot be; the first reading is a baseline and bills nothing. */
export function take(meter: Meter, of: Taken): { meter: Meter; reading: Reading } {
  const { last, code, digits, multiplier } = meter
  if (exact(of.value).gte(exact(10).pow(digits))) throw new Refusal('meter.digits', { meter: code, digits })
  if (last && of.readOn < last.readOn) throw new Refusal('meter.out_of_order', { meter: code, last: last.readOn })
  const previous = last?.value ?? of.value
  const falls = exact(of.value).lt(previous)
  if (of.rollover && !falls) throw new Refusal('meter.not_rolled', { meter: code })
  // Less than an estimate is a true-up, not a fault.
  if (falls && !of.rollover && last?.kind !== 'estimate') {
    throw new Refusal('meter.falling', { meter: code, value: of.value, previous })
  }
  const quantity = of.rollover
    ? rolledOver(previous, of.value, digits, multiplier)
    : consumed(previous, of.value, multiplier)
  if (!of.confirmed && isJump(quantity, meter.usual)) {
    throw new Refusal('meter.implausible', { meter: code, quantity, usual: meter.usual ?? '' })
  }
  const kind = !last ? 'baseline' : of.rollover ? 'rollover' : of.estimate ? 'estimate' : 'read'
  return written(meter, of, { previous, quantity, kind }, { value: of.value, multiplier, digits, code })
}
/** The old meter's last stretch, billed with the old multiplier; from here on the new one counts. */
export function replace(
  meter: Meter,
  of: Omit<Taken, 'rollover' | 'estimate' | 'confirmed'>,
  fresh: { code: string; start: Decimal; multiplier: Decimal; digits: number },
): { meter: Meter; reading: Reading } {
  const previous = meter.last?.value ?? of.value
  if (meter.last && of.readOn < meter.last.readOn)
    throw new Refusal('meter.out_of_order', { meter: meter.code, last: meter.last.readOn })
  if (exact(of.value).lt(previous)) throw new Refusal('meter.falling', { meter: meter.code, value: of.value, previous })
  const quantity = consumed(previous, of.value, meter.multiplier)
  return written(
    meter,
    { ...of, rollover: false, estimate: false, confirmed: true },
    { previous, quantity, kind: 'replacement' },
    { ...fresh, value: fresh.start },
  )
}
function written(
  meter: Meter,
  of: Taken,
  counted: { previous: Decimal; quantity: Decimal; kind: ReadingKind },
  after: { code: string; value: Decimal; multiplier: Decimal; digits: number },
): { meter: Meter; reading: Reading } {
  const ytdBefore = ytdOf(meter, of.period)
  const { code, value, multiplier, digits } = after
  const reading: Reading = {
    _id: `${meter._id}:${String(meter.count).padStart(5, '0')}`,
    estateId: meter.estateId,
    meterId: meter._id,
    meter: meter.code,
    houseId: meter.houseId,
    utility: meter.utility,
    meterKind: meter.kind,
    apportionable: meter.apportionable,
    period: of.period,
    readOn: of.readOn,
    value: of.value,
    multiplier: meter.multiplier,
    ytdBefore,
    usual: meter.usual,
    photo: of.photo,
    by: of.by,
    at: of.at,
    ...counted,
  }
  const year = { year: of.period.slice(0, 4), quantity: exact(ytdBefore).plus(counted.quantity).toFixed() }
  const usual = counted.kind === 'baseline' || counted.kind === 'replacement' ? meter.usual : counted.quantity
  const last = { readOn: of.readOn, value, kind: counted.kind }
  return { meter: { ...meter, code, multiplier, digits, count: meter.count + 1, last, year, usual }, reading }
}
