import { daysBetween, type Period, periodOf } from '../calendar/day'
import { type Decimal, exact } from '../money/decimal'
import { Refusal } from '../refusal'
import { allDials } from '../tariff/time-of-use'
import { consumed, rolledOver } from './consumption'
import { doubtOf, followed, type Pace } from './plausible'
import {
  type Dial,
  type Held,
  type LastReading,
  type Meter,
  nameOf,
  orderKeyOf,
  type Reading,
  readingIdOf,
  soughtAs,
  type Taken,
} from './schema'

export interface Counted {
  meter: Meter
  reading: Reading
}
interface Stretch {
  value: Decimal
  previous: Decimal
  quantity: Decimal
  dials: Dial[]
}

/**
 * The meter and its reading once more is counted. Refuses what cannot be, naming house and meter; what cannot be believed
 * is taken with its `doubt`, and whoever calls decides. The first reading is a baseline and bills nothing. Less than an
 * estimate takes back what was estimated too much, at that period's price.
 */
export function take(meter: Meter, of: Taken): Counted {
  const { last } = meter
  if (last && of.readOn < last.readOn)
    throw new Refusal('meter.out_of_order', { meter: nameOf(meter), last: last.readOn })
  const stretch = stretchOf(meter, of)
  const kind = !last ? 'baseline' : of.rollover ? 'rollover' : of.estimate ? 'estimate' : 'read'
  const forPeriod = exact(stretch.quantity).lt(0) && last && last.period !== of.period ? last.period : null
  const floor = kind === 'read' && last?.kind !== 'estimate' ? stretch.previous : kind === 'baseline' ? '0' : null
  return written(meter, of, { ...stretch, kind, forPeriod }, { code: meter.code, ...ratesOf(meter), floor, ...stretch })
}
/** Why a reading somebody sent in would be held; null: it would count, or is not even possible. */
export function doubtIn(
  meter: Meter,
  { value, dials, readOn }: Pick<Held, 'value' | 'dials' | 'readOn'>,
  ceiling: Decimal,
) {
  const shown = { value: value ?? undefined, dials: dials ?? undefined, readOn, period: periodOf(readOn) }
  const of = { ...shown, rollover: false, estimate: false, ceiling, photo: null, by: '', at: 0 }
  try {
    return take(meter, of).reading.doubt
  } catch (error) {
    if (error instanceof Refusal) return null
    throw error
  }
}
/** The same value of the same day is the same reading; the same on another day is one of its own. */
export const isSame = (meter: Meter, of: Pick<Taken, 'value' | 'dials' | 'readOn'>): boolean => {
  const { last, registers } = meter
  if (!last || last.readOn !== of.readOn) return false
  const { dials = {}, value = '-1' } = of
  if (registers.length === 0) return exact(last.value).eq(value)
  return registers.every(one => exact(last.dials[one] ?? '-1').eq(dials[one] ?? '-2'))
}
/** What `replace` learns of the new device. */
interface Fresh {
  code: string
  start: Taken['value']
  dials: Taken['dials']
  multiplier: Decimal
  digits: number
}
/** The old meter's last stretch, billed with the old multiplier; from here on the new one counts. */
export function replace(meter: Meter, of: Omit<Taken, 'rollover' | 'estimate'>, fresh: Fresh): Counted {
  if (meter.last && of.readOn < meter.last.readOn)
    throw new Refusal('meter.out_of_order', { meter: nameOf(meter), last: meter.last.readOn })
  const taken: Taken = { ...of, rollover: false, estimate: false }
  const stretch = stretchOf(meter, taken)
  const { code, multiplier, digits } = fresh
  // The new device begins like a meter nobody has read: what it shows is its baseline.
  const renewed = { ...meter, code, multiplier, digits, last: null }
  const start = stretchOf(renewed, { ...taken, value: fresh.start, dials: fresh.dials })
  const forPeriod =
    exact(stretch.quantity).lt(0) && meter.last && meter.last.period !== of.period ? meter.last.period : null
  const after = { code, multiplier, digits, floor: null, ...start }
  return written(meter, taken, { ...stretch, kind: 'replacement', forPeriod }, after)
}
/**
 * The last reading put right. Not billed yet, both fall into one line; billed already (`of.period` is a later one), the
 * difference becomes a credit or debit of its own, at the price, in the tiers and for the payer of the wrong reading.
 */
export function correct(
  meter: Meter,
  wrong: Reading,
  of: Omit<Taken, 'readOn' | 'rollover' | 'estimate'>,
  reason: string,
) {
  const { last } = meter
  if (!last || wrong._id !== readingIdOf(meter._id, meter.count - 1))
    throw new Refusal('meter.superseded', { meter: nameOf(meter), last: last?.readOn ?? '' })
  if (wrong.kind === 'replacement') throw new Refusal('meter.not_correctable', { meter: nameOf(meter) })
  const taken: Taken = { ...of, readOn: last.readOn, rollover: false, estimate: false }
  // Against the wrong value anything goes, as after an estimate; against what stood before it does not.
  const open = { ...meter, last: { ...last, kind: 'estimate' as const } }
  const stretch = stretchOf(open, taken)
  if (last.floor !== null && exact(stretch.value).lt(last.floor))
    throw new Refusal('meter.falling', { meter: nameOf(meter), value: stretch.value, previous: last.floor })
  if (exact(stretch.value).eq(last.value) && stretch.dials.every(one => exact(one.quantity).eq(0)))
    throw new Refusal('meter.unchanged', { meter: nameOf(meter) })
  const quantity = wrong.kind === 'baseline' ? '0' : stretch.quantity
  const dials = wrong.kind === 'baseline' ? stretch.dials.map(one => ({ ...one, quantity: '0' })) : stretch.dials
  const forPeriod = last.period === of.period ? null : last.period
  const done = written(
    open,
    taken,
    { ...stretch, quantity, dials, kind: wrong.kind === 'baseline' ? 'baseline' : 'correction', forPeriod },
    { code: meter.code, ...ratesOf(meter), ...stretch, floor: last.floor },
  )
  const { paces } = done.meter
  const whole = paces.at(-1)
  // What is judged is the stretch as it is now, not the difference.
  const doubt = wrong.kind === 'baseline' || !whole ? null : doubtOf(whole, paces.slice(0, -1), of.ceiling)
  return { meter: done.meter, reading: { ...done.reading, corrects: wrong._id, reason, doubt } }
}

const ratesOf = ({ multiplier, digits }: Meter) => ({ multiplier, digits })
/** What the meter counted since its last reading, register by register where it has them. */
function stretchOf(meter: Meter, of: Taken): Stretch {
  const { last, registers } = meter
  if (registers.length === 0) {
    if (of.value === undefined) throw new Refusal('meter.value_missing', { meter: nameOf(meter) })
    return { ...oneStretch(meter, of, last?.value ?? of.value, of.value, true), dials: [] }
  }
  const missing = registers.filter(one => of.dials?.[one] === undefined)
  if (missing.length > 0) throw new Refusal('meter.dials', { meter: nameOf(meter), registers: missing.join(', ') })
  const rolls = registers.some(one => exact(of.dials?.[one] ?? '0').lt(last?.dials[one] ?? '0'))
  if (of.rollover && !rolls) throw new Refusal('meter.not_rolled', { meter: nameOf(meter) })
  const dials = registers.map(register => {
    const value = of.dials?.[register] ?? '0'
    return { register, ...oneStretch(meter, of, last?.dials[register] ?? value, value, false) }
  })
  const total = (part: 'value' | 'previous' | 'quantity') =>
    allDials(Object.fromEntries(dials.map(one => [one.register, one[part]])))
  return { value: total('value'), previous: total('previous'), quantity: total('quantity'), dials }
}
function oneStretch(meter: Meter, of: Taken, previous: Decimal, value: Decimal, alone: boolean) {
  const { digits, multiplier, last } = meter
  if (exact(value).gte(exact(10).pow(digits))) throw new Refusal('meter.digits', { meter: nameOf(meter), digits })
  const falls = exact(value).lt(previous)
  if (alone && of.rollover && !falls) throw new Refusal('meter.not_rolled', { meter: nameOf(meter) })
  // Less than an estimate is a true-up, not a fault.
  if (falls && !of.rollover && last?.kind !== 'estimate')
    throw new Refusal('meter.falling', { meter: nameOf(meter), value, previous })
  const quantity =
    of.rollover && falls ? rolledOver(previous, value, digits, multiplier) : consumed(previous, value, multiplier)
  return { value, previous, quantity }
}
/** The year's quantity before something of this period; tiers begin anew each January. */
const ytdOf = (meter: Meter, period: Period): Decimal =>
  meter.year.year === period.slice(0, 4) ? meter.year.quantity : '0'

function written(
  meter: Meter,
  of: Taken,
  counted: Stretch & Pick<Reading, 'kind' | 'forPeriod'>,
  after: Pick<Meter, 'code' | 'multiplier' | 'digits'> & Pick<LastReading, 'value' | 'floor'> & { dials: Dial[] },
): Counted {
  const basis = counted.forPeriod ?? of.period
  const days = meter.last ? daysBetween(meter.last.readOn, of.readOn) : 0
  const pace: Pace | null = counted.kind === 'baseline' ? null : { quantity: counted.quantity, days }
  const doubt = pace && doubtOf(pace, meter.paces, of.ceiling)
  const ytdBefore = ytdOf(meter, basis)
  const reading: Reading = {
    _id: readingIdOf(meter._id, meter.count),
    estateId: meter.estateId,
    meterId: meter._id,
    meter: meter.code,
    houseId: meter.houseId,
    utility: meter.utility,
    meterKind: meter.kind,
    apportionable: meter.apportionable,
    period: of.period,
    readOn: of.readOn,
    multiplier: meter.multiplier,
    ytdBefore,
    doubt,
    photo: of.photo,
    by: of.by,
    at: of.at,
    corrects: null,
    reason: (doubt && of.reason) || null,
    ...counted,
  }
  const year = { year: basis.slice(0, 4), quantity: exact(ytdBefore).plus(counted.quantity).toFixed() }
  const dials = Object.fromEntries(after.dials.map(one => [one.register, one.value]))
  const last = { readOn: of.readOn, value: after.value, dials, kind: counted.kind, period: basis, floor: after.floor }
  const { code, multiplier, digits } = after
  const now = { ...meter, code, multiplier, digits, count: meter.count + 1, last, year }
  const codes = [code, ...meter.codes.filter(one => one !== code)]
  const paces = pace ? followed(meter.paces, pace, meter.last?.kind === 'estimate') : meter.paces
  return {
    meter: { ...now, codes, sought: codes.map(soughtAs), paces, orderKey: orderKeyOf(meter.where, code) },
    reading,
  }
}
