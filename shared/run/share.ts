import type { Reading } from '../meter/schema'
import { type Decimal, exact, fenOf } from '../money/decimal'
import { type Apportionment, apportionment, shareOf, type Weight } from '../tariff/apportion'
import { inScope, type PricedHouse, type Tariff, utilityOf } from '../tariff/schema'
import type { Published, Shared } from './schema'

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
  const how = apportionment(amountFen, weights)
  const counted = of.filter(one => (price.from === 'COMMON_METERS' ? one.apportionable : one.meterKind === 'MASTER'))
  return {
    tariffId: tariff.tariffId,
    quantity: shared.toFixed(),
    unitPrice: price.unitPrice,
    amountFen,
    apportionment: how,
    published: {
      item: tariff.item,
      basis: price.basis,
      from: price.from,
      meters: metersOf(counted.filter(one => one.meterKind !== 'HOUSE')),
      subsQuantity: price.from === 'COMMON_METERS' ? null : subs.toFixed(),
      buildings: buildingsOf(how, weights),
    },
  }
}
/** Each meter once: from the first reading's beginning to the last one's end. */
function metersOf(readings: readonly Reading[]): Published['meters'] {
  const ids = [...new Set(readings.map(one => one.meterId))]
  return ids.map(meterId => {
    const own = readings.filter(one => one.meterId === meterId)
    const [first, last] = [own[0] as Reading, own.at(-1) as Reading]
    const { meter, multiplier, value } = last
    return {
      meter,
      previous: first.previous,
      value,
      multiplier,
      quantity: total(own.map(one => one.quantity)).toFixed(),
    }
  })
}
function buildingsOf(how: Apportionment, weights: readonly Weight[]): Published['buildings'] {
  const found = new Map<string, Published['buildings'][number]>()
  for (const one of weights.filter(other => exact(other.weight).gt(0))) {
    const building = one.code.split('-')[0] ?? ''
    const sofar = found.get(building) ?? { building, houses: 0, weight: '0', amountFen: 0 }
    const weight = exact(sofar.weight).plus(one.weight).toFixed()
    const amountFen = sofar.amountFen + shareOf(how, one)
    found.set(building, { building, houses: sofar.houses + 1, weight, amountFen })
  }
  return [...found.values()].sort((a, b) => (a.building < b.building ? -1 : 1))
}
