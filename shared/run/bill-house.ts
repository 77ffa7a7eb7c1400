import { incomeOf, move } from '../account/posting'
import type { Payer } from '../account/schema'
import { type LineInputs, lineFen } from '../billing/line'
import { makeBill } from '../billing/make-bill'
import type { Bill, BillLine } from '../billing/schema'
import { daysWithin, firstDay } from '../calendar/day'
import type { Reading } from '../meter/schema'
import { exact, sum } from '../money/decimal'
import type { FeeFile } from '../tariff/fee-file'
import { AGENCY, type Item, priceFor, type Tariff } from '../tariff/schema'
import { type BilledMeter, type MeteredLine, meteredLines, type Note } from './bill-meters'
import { chargeParts, monthParts, vacancyIn } from './parts'
import { payerOf } from './payer'
import { type ExceptionKind, isBlocking, type Run, type RunException } from './schema'
import { type BilledHouse, weightOf } from './share'

export interface HouseFacts {
  house: BilledHouse
  file: FeeFile
  /** The meters that count in this house, and what was read of them this period. */
  meters: BilledMeter[]
  readings: Reading[]
}
const MONTHLY: readonly Item[] = ['MANAGEMENT_FEE', 'LIFT_FEE', 'GARBAGE']
const SHARED: readonly Item[] = ['SHARED_WATER', 'SHARED_ELECTRICITY']
const METERED: readonly Item[] = ['WATER', 'ELECTRICITY']

/** Everything one house owes for the run's period, and what about it deserves a look. Pure: the same facts, the same bills. */
export function billHouse(facts: HouseFacts, run: Run, now: number): { bills: Bill[]; exceptions: RunException[] } {
  const { house, file } = facts
  const { period } = run
  const bills: Bill[] = []
  const exceptions: RunException[] = []
  const note: Note = (kind, field, item = null, detail = '', meterId = null) =>
    exceptions.push(exception(run, house, { kind, field, item, detail, meterId }))
  const add = (item: Item, payer: Payer, tariff: Tariff, inputs: LineInputs) => {
    const bill = billOf(run, house, { item, subject: 'house', about: null, payer }, tariff, inputs, now)
    if (bill.amountFen !== 0) bills.push(bill)
    return bill.amountFen
  }
  const known = payerOf(house, file, period)
  if (!known) note('payer_missing', 'occupancy')
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
    for (const { payer, month } of monthParts(run, file, known, item, vacancyIn(run, file)))
      add(item, payer, tariff, { ...base, month } as LineInputs)
  }
  for (const charge of file.charges) {
    const days = daysWithin(period, charge.from, charge.until)
    const tariff = days > 0 ? priced(charge.item) : null
    if (!tariff || !known) continue
    for (const { payer, inputs } of chargeParts(charge, tariff, house, file, known, run)) {
      const { item, subject } = charge
      const about = { kind: 'number' as const, number: subject }
      const bill = billOf(run, house, { item, subject, about, payer }, tariff, inputs, now)
      const same = bills.findIndex(one => one._id === bill._id)
      // Given up and taken again within the month: its days add up, a month's price is owed once.
      if (same < 0) bills.push(bill)
      else if (inputs.model === 'PER_DAY') bills[same] = withLines(bills[same] as Bill, bill.lines)
    }
  }
  for (const item of METERED) {
    for (const meter of facts.meters.filter(one => one.utility === item)) {
      const readings = facts.readings.filter(one => one.meterId === meter.meterId)
      const lines = meteredLines({ meter, item, readings, house, file, known: known ?? 'owner' }, run, note)
      if (known) bills.push(...meterBills(run, house, item, meter, lines, now))
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
    const inputs = { model: 'APPORTION' as const, basis, quantity, unitPrice, apportionment, code: house.code, weight }
    for (const { payer, month } of monthParts(run, file, known, item, null)) {
      const isWhole = !month.handover && !month.transfer
      add(item, payer, tariff, isWhole ? inputs : { ...inputs, month })
    }
  }
  return { bills, exceptions }
}

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
/** Each payer's lines of one meter are one bill. */
function meterBills(
  run: Run,
  house: BilledHouse,
  item: Item,
  { meterId: subject, code }: BilledMeter,
  lines: MeteredLine[],
  now: number,
): Bill[] {
  const payers = [...new Set(lines.map(one => one.payer))]
  return payers.flatMap(payer => {
    const [first, ...more] = lines.filter(one => one.payer === payer) as [MeteredLine, ...MeteredLine[]]
    const about = { kind: 'number' as const, number: code }
    const bill = billOf(run, house, { item, subject, about, payer }, first.tariff, first.inputs, now)
    const others = more.map(({ tariff, inputs }) => ({
      amountFen: lineFen(inputs),
      inputs,
      ...(tariff.tariffId !== bill.tariffId && { tariffId: tariff.tariffId }),
    }))
    const whole = withLines(bill, others)
    return whole.amountFen === 0 ? [] : [whole]
  })
}
function withLines(bill: Bill, others: readonly BillLine[]): Bill {
  const amountFen = bill.amountFen + sum(others.map(one => one.amountFen))
  return {
    ...bill,
    amountFen,
    posting: move('receivable', incomeOf(bill.item as Item), amountFen),
    lines: [...bill.lines, ...others],
  }
}
function billOf(
  run: Run,
  house: BilledHouse,
  key: Pick<Bill, 'subject' | 'about' | 'payer'> & { item: Item },
  tariff: Tariff,
  inputs: LineInputs,
  now: number,
): Bill {
  const { estateId, period, revision, policy, dueOn } = run
  return makeBill({
    ...key,
    ...{ estateId, period, revision },
    houseId: house._id,
    houseLabel: house.label,
    runId: run._id,
    dueOn,
    penaltyRate: AGENCY.includes(key.item) ? '0' : policy.penaltyRate,
    ...(policy.lpr && { lpr: policy.lpr }),
    tariffId: tariff.tariffId,
    lines: [{ amountFen: lineFen(inputs), inputs }],
    credit: incomeOf(key.item),
    now,
  })
}
function exception(
  run: Run,
  house: BilledHouse,
  of: Pick<RunException, 'kind' | 'field' | 'item' | 'detail' | 'meterId'>,
): RunException {
  const { kind, field, item } = of
  return {
    _id: `${run._id}:${house.code}:${item ?? 'house'}:${kind}:${field}`,
    runId: run._id,
    estateId: run.estateId,
    orderKey: `${isBlocking(kind) ? 0 : 1}:${house.code}:${item ?? ''}:${kind}:${field}`,
    period: run.period,
    houseId: house._id,
    houseLabel: house.label,
    ...of,
  }
}
