import { decline as decide } from '../../shared/duty/handover'
import { operation } from '../operation/operation'
import { handOvers } from './store'
import { toGiver } from './told'

export const decline = operation('duty.decline', async ({ input, actor, reach, now, tx, emit }) => {
  const made = decide(await handOvers.get(tx, input.handOverId, reach), actor.personId, input.reason, now)
  await handOvers.put(tx, made)
  emit(toGiver('duty.declined', made))
  return { handOverId: made._id }
})
