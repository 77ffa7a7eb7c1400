import type { Payer } from '../account/schema'
import type { Month } from '../billing/line'
import { addDays, type Day, firstDay, lastDay, type Period } from '../calendar/day'
import type { FeeFile } from '../tariff/fee-file'
import type { Item } from '../tariff/schema'
import type { Run } from './schema'
import type { BilledHouse } from './share'

/** Who owes which stretch of a month; `transfer` null: the whole of it. */
export interface Part {
  payer: Payer
  transfer: Month['transfer']
}
/** Days of a month, the last one not counted: those for which something is charged. */
export interface Stretch {
  from: Day
  until: Day
}
export const wholeMonth = (period: Period): Stretch => ({ from: firstDay(period), until: addDays(lastDay(period), 1) })
/** Who owes a house's period: the developer until handover, then the owner. Null: the books do not say. */
export function payerOf(house: BilledHouse, file: FeeFile, period: Period): Payer | null {
  if (file.handover) return file.handover > lastDay(period) ? 'developer' : 'owner'
  if (house.occupancy === 'undelivered') return 'developer'
  return house.occupancy === null ? null : 'owner'
}
const ownerAfter = (file: FeeFile, day: Day): Payer => {
  const before = file.transfers.filter(one => one < day).length
  return before === 0 ? 'owner' : `owner${before + 1}`
}
/** One part, or where the house was sold within these days one for each owner, in the order of their days. */
export function partsOf(known: Payer, file: FeeFile, item: Item, { from, until }: Stretch): Part[] {
  if (known === 'developer') return [{ payer: 'developer', transfer: null }]
  if (file.tenantPays.includes(item)) return [{ payer: 'tenant', transfer: null }]
  const sales = file.transfers.filter(day => day > from && day < until && !file.voided?.includes(day)).sort()
  if (sales.length === 0) return [{ payer: ownerAfter(file, until), transfer: null }]
  const sold = sales.map((on, index): Part => {
    const since = sales[index - 1]
    const transfer = since ? { on, part: 'between' as const, since } : { on, part: 'seller' as const }
    return { payer: ownerAfter(file, on), transfer }
  })
  const on = sales.at(-1) as Day
  return [...sold, { payer: ownerAfter(file, addDays(on, 1)), transfer: { on, part: 'buyer' } }]
}
/** Whether the house was handed over in this month, by the estate's rule for what that month costs. */
export const handoverIn = (run: Run, file: FeeFile, known: Payer): Month['handover'] =>
  known !== 'developer' && file.handover?.startsWith(run.period)
    ? { on: file.handover, policy: run.policy.proration }
    : null
