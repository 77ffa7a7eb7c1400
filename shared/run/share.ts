import type { Reading } from '../meter/schema'
import { type Decimal, exact, fenOf } from '../money/decimal'
import { apportionment } from '../tariff/apportion'
import { inScope, type PricedHouse, type Tariff, utilityOf } from '../tariff/schema'
import type { Shared } from './schema'

export interface BilledHouse extends PricedHouse {
  _id: string
  code: string
  label: string
  grossFloorArea: Decimal | null
  occupancy: 'occupied' | 'vacant' | 'undelivered' | null
}
const total = (quantities: readonly Decimal[]) => quantities.reduce((all, one) => all.plus(one), exact(0))

/** What a house weighs in a shared price; 0: it takes no part. */
export function weightOf(tariff: Tariff, house: BilledHouse, readings: readonly Reading[]): Decimal {
  const { price } = tariff
  if (price.model !== 'APPORTION' || !inScope(tariff.scope, house)) return '0'
  if (house.floor !== null && price.exemptFloors.includes(house.floor)) return '0'
  if (price.basis === 'HOUSEHOLD') return '1'
  if (price.basis === 'FIXED_RATIO') return price.ratios[house.houseType ?? ''] ?? '0'
  if (price.basis === 'AREA') return house.grossFloorArea ?? '0'
  const used = total(ownReadings(tariff, readings, house._id).map(one => one.quantity))
  return used.gt(0) ? used.toFixed() : '0'
}
const ownReadings = (tariff: Tariff, readings: readonly Reading[], houseId: string) =>
  readings.filter(one => one.houseId === houseId && one.utility === utilityOf(tariff.item))

/**
 * The estate's shared quantity × price as fen, and how it falls on the houses. `readings` are the period's of every
 * meter: common meters count as they are, a master what its sub-meters do not explain.
 */
export function share(tariff: Tariff, houses: readonly BilledHouse[], readings: readonly Reading[]): Shared | null {
  const { price } = tariff
  if (price.model !== 'APPORTION') return null
  const utility = utilityOf(tariff.item)
  const of = readings.filter(one => one.utility === utility && one.kind !== 'baseline')
  const common = total(of.filter(one => one.meterKind === 'COMMON' && one.apportionable).map(one => one.quantity))
  const master = total(of.filter(one => one.meterKind === 'MASTER').map(one => one.quantity))
  const subs = total(of.filter(one => one.meterKind === 'HOUSE').map(one => one.quantity))
  const quantity = price.from === 'COMMON_METERS' ? common : master.minus(subs)
  const shared = quantity.gt(0) ? quantity : exact(0)
  const amountFen = fenOf(shared.times(price.unitPrice))
  const byHouse = new Map<string, Reading[]>()
  for (const one of of) if (one.houseId) byHouse.set(one.houseId, [...(byHouse.get(one.houseId) ?? []), one])
  const weights = houses.map(house => ({
    code: house.code,
    weight: weightOf(tariff, house, byHouse.get(house._id) ?? []),
  }))
  return {
    tariffId: tariff.tariffId,
    quantity: shared.toFixed(),
    unitPrice: price.unitPrice,
    amountFen,
    apportionment: apportionment(amountFen, weights),
  }
}
