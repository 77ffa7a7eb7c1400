import type { Payer } from '../account/schema'
import type { LineInputs, Month } from '../billing/line'
import { type Day, daysBetween } from '../calendar/day'
import type { FeeFile } from '../tariff/fee-file'
import type { Item, Tariff } from '../tariff/schema'
import { vacantDays } from '../tariff/vacancies'
import { handoverIn, type Part, partsOf, type Stretch, wholeMonth } from './payer'
import type { Run } from './schema'
import type { BilledHouse } from './share'

/**
 * Who owes which part of a month, and by what: the developer what the owner is not charged of the month of the handover,
 * seller and buyer each the own days of what is left. The parts sum to the month.
 */
export function monthParts(run: Run, file: FeeFile, known: Payer, item: Item, vacancy: Month['vacancy']) {
  const { period } = run
  const handover = handoverIn(run, file, known)
  const own = partsOf(known, file, item, wholeMonth(period)).map(({ payer, transfer }) => ({
    payer,
    month: { period, handover, vacancy, transfer },
  }))
  if (!handover) return own
  const developers = { period, handover: { ...handover, part: 'developer' as const }, vacancy: null, transfer: null }
  return [{ payer: 'developer', month: developers }, ...own]
}
/** A parking space's month: a fixed price is split by the owners' days, a price by the day counts each one's own. */
export function chargeParts(
  charge: FeeFile['charges'][number],
  { price }: Tariff,
  house: BilledHouse,
  file: FeeFile,
  known: Payer,
  { period }: Run,
): { payer: Payer; inputs: LineInputs }[] {
  const whole = wholeMonth(period)
  const from = [charge.from, whole.from].sort()[1] as Day
  const until = charge.until && charge.until < whole.until ? charge.until : whole.until
  const parts: Part[] =
    charge.payer === 'tenant'
      ? [{ payer: 'tenant', transfer: null }]
      : partsOf(known, file, charge.item, { from, until })
  return parts.flatMap(({ payer, transfer }) => {
    const month = { period, handover: null, vacancy: null, transfer }
    if (price.model === 'FIXED') return { payer, inputs: { model: 'FIXED', monthFen: price.amountFen, month } }
    if (price.model === 'AREA') {
      const area = house.grossFloorArea ?? '0'
      return { payer, inputs: { model: 'AREA', area, unitPrice: price.unitPrice, month } }
    }
    if (price.model !== 'PER_DAY') return []
    const days = daysBetween(...daysOf({ from, until }, transfer))
    return { payer, inputs: { model: 'PER_DAY', dayFen: price.dayFen, days, ...(transfer && { transfer }) } }
  })
}
const daysOf = ({ from, until }: Stretch, transfer: Month['transfer']): [Day, Day] => {
  if (!transfer) return [from, until]
  if (transfer.part === 'buyer') return [transfer.on, until]
  return [transfer.part === 'between' ? transfer.since : from, transfer.on]
}
/** The vacant days of the month that last long enough to count. */
export function vacancyIn({ period, policy }: Run, file: FeeFile): Month['vacancy'] {
  const days = vacantDays(file.vacancies, period, policy.minVacantDays)
  return days > 0 ? { days, ratio: policy.vacancyRatio } : null
}
