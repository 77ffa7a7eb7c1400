import { chargeAgain as decide } from '../../shared/movein/act'
import { Refusal } from '../../shared/refusal'
import { handoverLists, offeredAgain, tellFees } from '../billing/handover'
import { operation } from '../operation/operation'
import { moveIns } from './store'

/** What was billed stays billed: only lines that were not are taken up again. */
export const chargeAgain = operation('movein.chargeAgain', async ({ input, actor, reach, now, tx }) => {
  const moveIn = decide(await moveIns.get(tx, input.moveInId, reach), actor, now)
  const list = await handoverLists.find(tx, `${moveIn._id}:list`)
  const again = list && offeredAgain(list)
  if (!again) throw new Refusal('movein.all_billed')
  await tellFees(tx, again)
  await moveIns.put(tx, moveIn)
  return { moveInId: moveIn._id }
})
