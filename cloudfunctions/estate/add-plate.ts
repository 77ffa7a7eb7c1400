import { livesHere } from '../../shared/estate/lives'
import { plateKey, withPlate } from '../../shared/estate/noted'
import { operation } from '../operation/operation'
import { foundPlate, keepFound } from '../search/keep'
import { houseIn } from './house-in'
import { carsHere } from './members'
import { places } from './store'

export const addPlate = operation('estate.addPlate', async ({ input, actor, reach, now, tx }) => {
  const house = await houseIn(tx, input.houseId, reach)
  const own = house.members.some(one => one.personId === actor.personId && livesHere(one, now))
  const plates = withPlate(await carsHere(tx, house, now), input.plate, own ? actor.personId : null)
  await places.put(tx, { ...house, plates })
  await keepFound(tx, foundPlate(house, plateKey(input.plate)))
  return { houseId: house._id }
})
