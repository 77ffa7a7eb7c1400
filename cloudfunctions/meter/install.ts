import type { Meter } from '../../shared/meter/schema'
import { Refusal } from '../../shared/refusal'
import { estates, places } from '../estate/store'
import { operation } from '../operation/operation'
import { foundNumber, keepFound } from '../search/keep'
import { touchMeter } from './hold'
import { meterIdOf, meters, metersByCode } from './store'

export const install = operation(
  'meter.install',
  { prepare: async ({ input }) => metersByCode(input.estateId, [input.code]) },
  async ({ input, reach, tx, prepared: [taken] }) => {
    const estate = await estates.get(tx, input.estateId, reach)
    const { code, kind, utility, multiplier, digits, registers, apportionable } = input
    const house = input.houseId ? await places.get(tx, input.houseId, reach) : null
    if ((kind === 'HOUSE') !== (house !== null) || (house && house.estateId !== estate._id))
      throw new Refusal('place.not_found')
    const _id = meterIdOf(estate._id, code)
    // A number may have come to a meter later, by a replacement.
    if (taken || (await meters.find(tx, _id)))
      throw new Refusal('meter.exists', { code }, { meterId: taken?._id ?? _id })
    await touchMeter(tx, estate._id, _id)
    const where = house?.label ?? input.where ?? ''
    const of = { where, code, kind, utility, multiplier, digits, registers: [...new Set(registers)], apportionable }
    const hangs = { estateId: estate._id, houseId: house?._id ?? null }
    await meters.insert(tx, freshMeter({ _id, ...hangs, ...of }))
    await keepFound(tx, foundNumber({ kind: 'meter', id: _id, ...hangs, number: code, detail: where }))
    return { meterId: _id }
  },
)
/** A meter nobody has read yet. */
export const freshMeter = (of: Omit<Meter, 'count' | 'last' | 'year' | 'usual'>): Meter => ({
  ...of,
  count: 0,
  last: null,
  year: { year: '', quantity: '0' },
  usual: null,
})
