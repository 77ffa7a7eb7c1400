import { refuse as decide } from '../../shared/movein/act'
import { operation } from '../operation/operation'
import { moveInEvent, supervisor } from './events'
import { moveIns } from './store'

export const refuse = operation('movein.refuse', async ({ input, actor, reach, now, tx, emit }) => {
  const found = await moveIns.get(tx, input.moveInId, reach)
  const moveIn = decide(found, { reason: input.reason, newDate: input.newDate ?? null }, actor, now)
  await moveIns.put(tx, moveIn)
  emit(moveInEvent('movein.refused', moveIn, now, supervisor(moveIn)))
  return { moveInId: moveIn._id }
})
