import { type Meter, orderKeyOf, soughtAs } from '../../shared/meter/schema'
import { Refusal } from '../../shared/refusal'
import { estates, places } from '../estate/store'
import { operation } from '../operation/operation'
import type { Tx } from '../operation/transaction'
import { keepFound } from '../search/keep'
import { foundMeter } from './found'
import { touchMeter } from './hold'
import { meterIdOf, meters, metersByCode } from './store'

type Counting = 'count' | 'last' | 'year' | 'codes' | 'paces' | 'held' | 'orderKey' | 'sought'
export const install = operation(
  'meter.install',
  { prepare: async ({ input }) => metersByCode(input.estateId, [input.code]) },
  async ({ input, reach, tx, prepared: [taken] }) => {
    const estate = await estates.get(tx, input.estateId, reach)
    const { code, kind, utility, multiplier, digits, registers, apportionable } = input
    const house = input.houseId ? await places.get(tx, input.houseId, reach) : null
    if ((kind === 'HOUSE') !== (house !== null) || (house && house.estateId !== estate._id))
      throw new Refusal('place.not_found')
    const { _id, other } = await freeId(tx, estate._id, code)
    const there = taken ?? other
    if (there) throw new Refusal('meter.exists', { code }, { meterId: there._id })
    await touchMeter(tx, estate._id, _id)
    const where = house?.label ?? input.where ?? ''
    const of = { where, code, kind, utility, multiplier, digits, registers: [...new Set(registers)], apportionable }
    const hangs = { estateId: estate._id, houseId: house?._id ?? null }
    await meters.insert(tx, freshMeter({ _id, ...hangs, ...of }))
    await keepFound(tx, foundMeter({ _id, ...hangs, code, codes: [code], where }))
    return { meterId: _id }
  },
)
/** An id of the number; a meter that had this number first and has another now keeps its own. */
export async function freeId(tx: Tx, estateId: string, code: string): Promise<{ _id: string; other: Meter | null }> {
  const first = meterIdOf(estateId, code)
  for (let nth = 1; ; nth += 1) {
    const _id = nth === 1 ? first : `${first}.${nth}`
    const there = await meters.find(tx, _id)
    if (!there || there.code === code) return { _id, other: there }
  }
}
/** A meter nobody has read yet. */
export const freshMeter = (of: Omit<Meter, Counting>): Meter => ({
  ...of,
  codes: [of.code],
  sought: [soughtAs(of.code)],
  paces: [],
  held: [],
  orderKey: orderKeyOf(of.where, of.code),
  count: 0,
  last: null,
  year: { year: '', quantity: '0' },
})
