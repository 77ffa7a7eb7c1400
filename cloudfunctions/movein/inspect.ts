import { inspect as decide } from '../../shared/movein/act'
import { Refusal } from '../../shared/refusal'
import { inspections } from '../inspection/store'
import { operation } from '../operation/operation'
import { moveInEvent, supervisor } from './events'
import { moveIns } from './store'

export const inspect = operation('movein.inspect', async ({ input, actor, reach, now, tx, emit }) => {
  const found = await moveIns.get(tx, input.moveInId, reach)
  const form = await inspections.get(tx, input.inspectionId, reach)
  if (form.houseId !== found.houseId || form.kind !== 'handover') throw new Refusal('inspection.not_found')
  const moveIn = decide(found, form, actor, now)
  await moveIns.put(tx, moveIn)
  const outcome = form.sealed?.outcome ?? 'accepted'
  if (outcome === 'refused') emit(moveInEvent('movein.refused', moveIn, now, supervisor(moveIn)))
  return { moveInId: moveIn._id, outcome }
})
