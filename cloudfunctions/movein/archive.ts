import { archive as decide } from '../../shared/movein/act'
import { movedIn } from '../followup/moved-in'
import { operation } from '../operation/operation'
import { moveInHouses, moveIns } from './store'

export const archive = operation('movein.archive', async ({ input, actor, reach, now, tx }) => {
  const moveIn = decide(await moveIns.get(tx, input.moveInId, reach), actor, now, input.note)
  await moveIns.put(tx, moveIn)
  await moveInHouses.put(tx, { _id: moveIn.houseId, moveInId: null })
  await movedIn(tx, moveIn, now)
  return { moveInId: moveIn._id }
})
