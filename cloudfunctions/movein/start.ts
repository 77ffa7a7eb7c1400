import { newId } from '../../shared/id'
import { start as decide } from '../../shared/movein/act'
import { Refusal } from '../../shared/refusal'
import { places } from '../estate/store'
import { operation } from '../operation/operation'
import { moveInEvent } from './events'
import { moveInHouses, moveIns } from './store'

export const start = operation('movein.start', async ({ input, actor, reach, now, tx, emit }) => {
  const house = await places.get(tx, input.houseId, reach)
  if (house.kind !== 'house') throw new Refusal('place.not_found')
  const running = (await moveInHouses.find(tx, house._id))?.moveInId
  if (running) throw new Refusal('movein.running', {}, { moveInId: running })
  const moveIn = decide(newId('mov', now), house, input.ownerNames, actor, now)
  await moveIns.insert(tx, moveIn)
  await moveInHouses.put(tx, { _id: house._id, moveInId: moveIn._id })
  emit(moveInEvent('movein.started', moveIn, now))
  return { moveInId: moveIn._id }
})
