import { cancel as decide } from '../../shared/movein/act'
import { operation } from '../operation/operation'
import { moveInEvent } from './events'
import { moveInHouses, moveIns } from './store'

export const cancel = operation('movein.cancel', async ({ input, actor, reach, now, tx, emit }) => {
  const moveIn = decide(await moveIns.get(tx, input.moveInId, reach), actor, now, input.reason)
  await moveIns.put(tx, moveIn)
  await moveInHouses.put(tx, { _id: moveIn.houseId, moveInId: null })
  emit(moveInEvent('movein.cancelled', moveIn, now))
  return { moveInId: moveIn._id }
})
