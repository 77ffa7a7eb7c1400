import { plateKey, withPlate } from '../../shared/estate/noted'
import { operation } from '../operation/operation'
import { foundPlate, keepFound } from '../search/keep'
import { houseIn } from './house-in'
import { places } from './store'

export const addPlate = operation('estate.addPlate', async ({ input, actor, reach, tx }) => {
  const house = await houseIn(tx, input.houseId, reach)
  const own = house.members.some(one => one.personId === actor.personId && one.until === null)
  await places.put(tx, { ...house, plates: withPlate(house.plates ?? [], input.plate, own ? actor.personId : null) })
  await keepFound(tx, foundPlate(house, plateKey(input.plate)))
  return { houseId: house._id }
})
