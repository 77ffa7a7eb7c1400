import type { Payer } from '../account/schema'
import type { LineInputs } from '../billing/line'
import type { Period } from '../calendar/day'
import type { Doubt } from '../meter/plausible'
import type { Reading } from '../meter/schema'
import { type Decimal, exact } from '../money/decimal'
import type { FeeFile } from '../tariff/fee-file'
import { type Item, type PricedHouse, priceFor, type Register, type Tariff } from '../tariff/schema'
import type { Dials } from '../tariff/time-of-use'
import { handoverIn, type Part, partsOf, wholeMonth } from './payer'
import type { ExceptionKind, Run } from './schema'

/** What the run looks at in a meter. */
export interface BilledMeter {
  meterId: string
  code: string
  utility: 'WATER' | 'ELECTRICITY'
  registers: Register[]
  /** What would be of this bill, or an earlier one, and waits for somebody: a second look, or staff at all. */
  waits?: { held: Doubt | null; sent: boolean }
}
export interface MeteredLine {
  payer: Payer
  tariff: Tariff
  inputs: LineInputs
}
interface Of {
  meter: BilledMeter
  item: Item
  readings: readonly Reading[]
  house: PricedHouse
  file: FeeFile
  known: Payer
}
/** Notes what deserves a look: the kind, what it is about, the item, more of it, the meter. */
export type Note = (
  kind: ExceptionKind,
  field: string,
  item?: Item | null,
  detail?: string,
  meterId?: string | null,
) => void

/**
 * The lines of one meter: what was counted in the period, and apart from it what is put right of an earlier one, which
 * keeps that one's price, tiers and payer. In the month of a sale the policy splits at the reading of the day, or by days.
 */
export function meteredLines(of: Of, run: Run, note: Note): MeteredLine[] {
  const { meter, item, readings } = of
  const { held = null, sent = false } = meter.waits ?? {}
  if (held) note('reading_held', meter.code, item, writeDoubt(held), meter.meterId)
  else if (sent) note('reading_waiting', meter.code, item, '', meter.meterId)
  else if (readings.length === 0) note('reading_missing', meter.code, item, '', meter.meterId)
  const counted = readings.filter(one => one.kind !== 'baseline')
  const fresh = counted.filter(one => one.forPeriod === null)
  const [first] = fresh
  if (first) {
    const quantity = quantityOf(fresh)
    if (exact(quantity).eq(0)) note('zero', meter.code, item, '', meter.meterId)
    const doubt = fresh.find(one => one.doubt)?.doubt
    if (doubt) note('jump', meter.code, item, writeDoubt(doubt), meter.meterId)
  }
  return stretches(counted).flatMap(stretch => handedOverLines(stretch, of, run, note))
}
/** What was counted up to the handover is the developer's, as far as somebody read the meter until then. */
function handedOverLines(readings: Reading[], of: Of, run: Run, note: Note): MeteredLine[] {
  const on = handoverIn(run, of.file, of.known)?.on
  const isBefore = (one: Reading) => on !== undefined && one.forPeriod === null && one.readOn <= on
  const halves: [Payer, Reading[]][] = [
    ['developer', readings.filter(isBefore)],
    [of.known, readings.filter(one => !isBefore(one))],
  ]
  return halves.flatMap(([known, some]) => (some.length > 0 ? linesOf(some, { ...of, known }, run, note) : []))
}
/** Counted and usual in as many days; without a rate of its own what it may count at most. */
export const writeDoubt = ({ quantity, usual, most }: Doubt): string => `${quantity} / ${usual ?? most}`
const quantityOf = (readings: readonly Reading[]): Decimal =>
  readings.reduce((all, one) => all.plus(one.quantity), exact(0)).toFixed()

/** Readings that follow each other in the same year's tiers and for the same period make one line. */
function stretches(readings: readonly Reading[]): Reading[][] {
  const found: Reading[][] = []
  for (const one of readings) {
    const group = found.at(-1)
    const before = group?.at(-1)
    const follows = before && exact(before.ytdBefore).plus(before.quantity).eq(one.ytdBefore)
    if (group && follows && before.forPeriod === one.forPeriod) group.push(one)
    else found.push([one])
  }
  return found
}
function linesOf(readings: Reading[], of: Of, run: Run, note: Note): MeteredLine[] {
  const { meter, item, house, file, known } = of
  const period: Period = readings[0]?.forPeriod ?? run.period
  const tariff = priceFor(run.tariffs, item, house, period, meter.registers.length > 0)
  if (!tariff || !fits(tariff, meter)) {
    note(run.proposedItems.includes(item) ? 'price_unapproved' : 'price_missing', 'price', item)
    return []
  }
  const parts = partsOf(known, file, item, wholeMonth(period))
  const line = ({ payer, transfer }: Part, some: readonly Reading[]): MeteredLine => ({
    payer,
    tariff,
    inputs: inputsOf(meter, tariff, some, period === run.period ? null : period, transfer && { ...transfer, period }),
  })
  const whole = parts.length === 1 || readings.some(one => one.forPeriod !== null)
  if (whole) return [line({ payer: parts.at(-1)?.payer ?? 'owner', transfer: null }, readings)]
  const owned = parts.map(part => ({ part, readings: readings.filter(one => ownerAt(parts, one.readOn) === part) }))
  const split = run.policy.meteredTransfer === 'READING' && owned.slice(0, -1).every(one => one.readings.length > 0)
  if (split)
    return owned
      .filter(one => one.readings.length > 0)
      .map(one => line({ payer: one.part.payer, transfer: null }, one.readings))
  if (run.policy.meteredTransfer === 'READING') note('transfer_reading_missing', meter.code, item, '', meter.meterId)
  return parts.map(part => line(part, readings))
}
/** A reading of the day of the sale still belongs to whoever sold. */
const ownerAt = (parts: readonly Part[], day: string): Part | undefined =>
  parts.find(({ transfer }) => transfer === null || transfer.part === 'buyer' || day <= transfer.on)
const fits = ({ price }: Tariff, meter: BilledMeter): boolean =>
  price.model === 'TIERS' ||
  (price.model === 'TIME_OF_USE' && meter.registers.every(one => price.prices[one] !== undefined))

function inputsOf(
  meter: BilledMeter,
  { price }: Tariff,
  readings: readonly Reading[],
  forPeriod: Period | null,
  split: (NonNullable<Part['transfer']> & { period: Period }) | null,
): LineInputs {
  const base = {
    meter: meter.code,
    readings: readings.map(readingInput),
    quantity: quantityOf(readings),
    ytdBefore: readings[0]?.ytdBefore ?? '0',
    ...(forPeriod && { forPeriod }),
    ...(split && { split }),
  }
  if (price.model === 'TIME_OF_USE') {
    const { prices, bounds, adders } = price
    return { model: 'TIME_OF_USE', ...base, used: usedOf(meter.registers, readings), prices, bounds, adders }
  }
  const { bounds, prices } = price as Extract<Tariff['price'], { model: 'TIERS' }>
  return { model: 'TIERS', ...base, bounds, prices }
}
const usedOf = (registers: readonly Register[], readings: readonly Reading[]): Dials =>
  Object.fromEntries(
    registers.map(register => [
      register,
      readings
        .flatMap(one => one.dials.filter(dial => dial.register === register))
        .reduce((all, dial) => all.plus(dial.quantity), exact(0))
        .toFixed(),
    ]),
  )
const readingInput = ({ _id, readOn, previous, value, multiplier, quantity, kind, photo, dials, reason }: Reading) => ({
  readingId: _id,
  readOn,
  previous,
  value,
  multiplier,
  quantity,
  kind,
  photo,
  ...(dials.length > 0 && { dials }),
  ...(reason && { reason }),
})
