import { Refusal } from '../../shared/refusal'
import { estates, places } from '../estate/store'
import { operation } from '../operation/operation'
import { meterIdOf, meters } from './store'

export const install = operation('meter.install', async ({ input, reach, tx }) => {
  const estate = await estates.get(tx, input.estateId, reach)
  const { code, kind, utility, multiplier, digits, apportionable } = input
  const house = input.houseId ? await places.get(tx, input.houseId, reach) : null
  if ((kind === 'HOUSE') !== (house !== null) || (house && house.estateId !== estate._id))
    throw new Refusal('place.not_found')
  const _id = meterIdOf(estate._id, code)
  if (await meters.find(tx, _id)) throw new Refusal('meter.exists', { code }, { meterId: _id })
  const fresh = { count: 0, last: null, year: { year: '', quantity: '0' }, usual: null }
  const houseId = house?._id ?? null
  await meters.insert(tx, {
    _id,
    estateId: estate._id,
    houseId,
    code,
    kind,
    utility,
    multiplier,
    digits,
    apportionable,
    ...fresh,
  })
  return { meterId: _id }
})
