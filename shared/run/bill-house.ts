import { type LineInputs, lineFen, type Month } from '../billing/line'
import { type Bill, billIdOf, orderKeyOf, type Payer } from '../billing/schema'
import { addDays, type Day, daysWithin, firstDay, lastDay, type Period } from '../calendar/day'
import { dueOn } from '../calendar/due'
import { incomeOf, move } from '../ledger/posting'
import { isJump } from '../meter/consumption'
import type { Reading } from '../meter/schema'
import { exact } from '../money/decimal'
import { AGENCY, type Item, priceFor, type Tariff } from '../tariff/schema'
import { type ExceptionKind, type FeeFile, isBlocking, type Run, type RunException } from './schema'
import { type BilledHouse, weightOf } from './share'

export interface HouseFacts {
  house: BilledHouse
  file: FeeFile
  /** The meters that count in this house, and what was read of them this period. */
  meters: { meterId: string; code: string; utility: 'WATER' | 'ELECTRICITY' }[]
  readings: Reading[]
}
const MONTHLY: readonly Item[] = ['MANAGEMENT_FEE', 'LIFT_FEE', 'GARBAGE']
const SHARED: readonly Item[] = ['SHARED_WATER', 'SHARED_ELECTRICITY']
const METERED: readonly Item[] = ['WATER', 'ELECTRICITY']
type Part = { payer: Payer; transfer: Month['transfer'] }

/** Everything one house owes for the run's period, and what about it deserves a look. Pure: the same facts, the same bills. */
export function billHouse(facts: HouseFacts, run: Run, now: number): { bills: Bill[]; exceptions: RunException[] } {
  const { house, file } = facts
  const { period } = run
  const bills: Bill[] = []
  const exceptions: RunException[] = []
  const note = (kind: ExceptionKind, field: string, item: Item | null = null, detail = '') =>
    exceptions.push(exception(run, house, kind, field, item, detail))
  const add = (item: Item, subject: string, payer: Payer, tariff: Tariff, inputs: LineInputs) => {
    const bill = billOf(run, house, item, subject, payer, tariff, inputs, now)
    if (bill.amountFen !== 0) bills.push(bill)
    return bill.amountFen
  }
  const known = payerOf(house, file, period)
  if (!known) note('payer_missing', 'occupancy')
  const parts = (item: Item): Part[] => partsOf(known ?? 'owner', file, item, period)
  const priced = (item: Item): Tariff | null => {
    const tariff = priceFor(run.tariffs, item, house, period)
    if (tariff) return tariff
    const other = run.tariffs.some(one => one.item === item && one.effectiveFrom <= firstDay(period))
    if (run.proposedItems.includes(item)) note('price_unapproved', 'price', item)
    // Who is outside every scope of a lift or a bin pays nothing; a management fee or a meter always has a price.
    else if (item === 'MANAGEMENT_FEE' || !MONTHLY.includes(item) || !other) note('price_missing', 'price', item)
    return null
  }
  for (const item of MONTHLY) {
    if (!run.tariffs.some(one => one.item === item) && !run.proposedItems.includes(item)) continue
    const tariff = priced(item)
    if (!tariff || !known) continue
    const base = monthBase(tariff, house, kind => note(kind, 'area', item, house.grossFloorArea ?? ''))
    if (!base) continue
    for (const { payer, transfer } of parts(item)) {
      const month = monthOf(run, file, known, transfer)
      add(item, 'house', payer, tariff, { ...base, month } as LineInputs)
    }
  }
  for (const charge of file.charges) {
    const days = daysWithin(period, charge.from, charge.until)
    const tariff = days > 0 ? priced(charge.item) : null
    if (!tariff) continue
    const payer = charge.payer === 'owner' ? currentOwner(file, period) : charge.payer
    const month = { period, handover: null, vacancy: null, transfer: null }
    const { price } = tariff
    const inputs: LineInputs | null =
      price.model === 'PER_DAY'
        ? { model: 'PER_DAY', dayFen: price.dayFen, days }
        : price.model === 'FIXED'
          ? { model: 'FIXED', monthFen: price.amountFen, month }
          : price.model === 'AREA'
            ? { model: 'AREA', area: house.grossFloorArea ?? '0', unitPrice: price.unitPrice, month }
            : null
    if (inputs) add(charge.item, charge.subject, payer, tariff, inputs)
  }
  for (const item of METERED) {
    for (const meter of facts.meters.filter(one => one.utility === item)) {
      const readings = facts.readings.filter(one => one.meterId === meter.meterId)
      if (readings.length === 0) {
        note('reading_missing', meter.code, item)
        continue
      }
      const counted = readings.filter(one => one.kind !== 'baseline')
      const first = counted[0]
      const tariff = first ? priced(item) : null
      if (!first || !tariff || tariff.price.model !== 'TIERS' || !known) continue
      const quantity = counted.reduce((all, one) => all.plus(one.quantity), exact(0)).toFixed()
      if (exact(quantity).eq(0)) note('zero', meter.code, item)
      if (isJump(quantity, first.usual)) note('jump', meter.code, item, `${quantity} / ${first.usual}`)
      const { bounds, prices } = tariff.price
      const payer = parts(item).at(-1)?.payer ?? 'owner'
      add(item, meter.meterId, payer, tariff, {
        model: 'TIERS',
        meter: meter.code,
        readings: counted.map(readingInput),
        quantity,
        ytdBefore: first.ytdBefore,
        bounds,
        prices,
      })
    }
  }
  for (const item of SHARED) {
    const tariff = priceFor(run.tariffs, item, house, period)
    const shared = run.shared?.find(one => one.tariffId === tariff?.tariffId)
    if (!tariff || !shared || tariff.price.model !== 'APPORTION' || !known) continue
    const weight = weightOf(tariff, house, facts.readings)
    if (exact(weight).eq(0)) continue
    const { basis, unitPrice } = tariff.price
    const { quantity, apportionment } = shared
    const payer = parts(item).at(-1)?.payer ?? 'owner'
    add(item, 'house', payer, tariff, {
      model: 'APPORTION',
      basis,
      quantity,
      unitPrice,
      apportionment,
      code: house.code,
      weight,
    })
  }
  return { bills, exceptions }
}

const readingInput = ({ _id, readOn, previous, value, multiplier, quantity, kind, photo }: Reading) => ({
  readingId: _id,
  readOn,
  previous,
  value,
  multiplier,
  quantity,
  kind,
  photo,
})
function monthBase(tariff: Tariff, house: BilledHouse, wrong: (kind: ExceptionKind) => void) {
  const { price } = tariff
  if (price.model === 'FIXED') return { model: 'FIXED' as const, monthFen: price.amountFen }
  if (price.model === 'FLOOR') return { model: 'FLOOR' as const, floor: house.floor ?? 0, bands: price.bands }
  if (price.model !== 'AREA') return null
  const area = house.grossFloorArea
  if (!area) {
    wrong('area_missing')
    return null
  }
  if (!/^\d+(\.\d{1,2})?$/.test(area) || exact(area).lte(0)) {
    wrong('area_invalid')
    return null
  }
  return { model: 'AREA' as const, area, unitPrice: price.unitPrice }
}
function monthOf(run: Run, file: FeeFile, known: Payer, transfer: Month['transfer']): Month {
  const { period, policy } = run
  const handover =
    known !== 'developer' && file.handover && file.handover.startsWith(period)
      ? { on: file.handover, policy: policy.proration }
      : null
  const days = file.vacancies
    .filter(one => daysWithinRange(one.from, one.until) >= policy.minVacantDays)
    .reduce((all, one) => all + daysWithin(period, one.from, one.until), 0)
  return { period, handover, vacancy: days > 0 ? { days, ratio: policy.vacancyRatio } : null, transfer }
}
const daysWithinRange = (from: Day, until: Day) => (Date.parse(until) - Date.parse(from)) / 86_400_000

/** Who owes a house's period: the developer until handover, then the owner. Null: the books do not say. */
function payerOf(house: BilledHouse, file: FeeFile, period: Period): Payer | null {
  if (file.handover) return file.handover > lastDay(period) ? 'developer' : 'owner'
  if (house.occupancy === 'undelivered') return 'developer'
  return house.occupancy === null ? null : 'owner'
}
const currentOwner = (file: FeeFile, period: Period): Payer => ownerAfter(file, addDays(lastDay(period), 1))
const ownerAfter = (file: FeeFile, day: Day): Payer => {
  const before = file.transfers.filter(one => one < day).length
  return before === 0 ? 'owner' : `owner${before + 1}`
}
/** One part, or two in the month of a sale. A second sale in one month splits only the last: the months are rare. */
function partsOf(known: Payer, file: FeeFile, item: Item, period: Period): Part[] {
  if (known === 'developer') return [{ payer: 'developer', transfer: null }]
  if (file.tenantPays.includes(item)) return [{ payer: 'tenant', transfer: null }]
  const on = file.transfers.filter(day => day > firstDay(period) && day <= lastDay(period)).at(-1)
  if (!on) return [{ payer: currentOwner(file, period), transfer: null }]
  return [
    { payer: ownerAfter(file, on), transfer: { on, part: 'seller' } },
    { payer: ownerAfter(file, addDays(on, 1)), transfer: { on, part: 'buyer' } },
  ]
}
function billOf(
  run: Run,
  house: BilledHouse,
  item: Item,
  subject: string,
  payer: Payer,
  tariff: Tariff,
  inputs: LineInputs,
  now: number,
): Bill {
  const { estateId, period, revision, policy } = run
  const amountFen = lineFen(inputs)
  const _id = billIdOf({ houseId: house._id, item, subject, payer, period, revision })
  return {
    _id,
    estateId,
    houseId: house._id,
    houseLabel: house.label,
    item,
    subject,
    payer,
    period,
    revision,
    runId: run._id,
    at: now,
    dueOn: dueOn(period, policy.dueDay, policy),
    amountFen,
    penaltyRate: AGENCY.includes(item) ? '0' : policy.penaltyRate,
    tariffId: tariff.tariffId,
    lines: [{ amountFen, inputs }],
    posting: move('receivable', incomeOf(item), amountFen),
    orderKey: orderKeyOf(period, now, _id),
  }
}
function exception(
  run: Run,
  house: BilledHouse,
  kind: ExceptionKind,
  field: string,
  item: Item | null,
  detail: string,
): RunException {
  return {
    _id: `${run._id}:${house.code}:${item ?? 'house'}:${kind}:${field}`,
    runId: run._id,
    estateId: run.estateId,
    orderKey: `${isBlocking(kind) ? 0 : 1}:${house.code}:${item ?? ''}:${kind}:${field}`,
    houseId: house._id,
    houseLabel: house.label,
    item,
    field,
    kind,
    detail,
  }
}
