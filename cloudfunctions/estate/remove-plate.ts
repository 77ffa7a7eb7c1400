import { plateKey } from '../../shared/estate/noted'
import { operation } from '../operation/operation'
import { loseFoundIn } from '../search/keep'
import { houseIn } from './house-in'
import { places } from './store'

export const removePlate = operation('estate.removePlate', async ({ input, reach, tx }) => {
  const house = await houseIn(tx, input.houseId, reach)
  const plate = plateKey(input.plate)
  await places.put(tx, { ...house, plates: (house.plates ?? []).filter(one => one.plate !== plate) })
  await loseFoundIn(tx, 'plate', `${house._id} ${plate}`)
  return { houseId: house._id }
})
