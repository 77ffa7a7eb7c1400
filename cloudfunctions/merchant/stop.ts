import { Refusal } from '../../shared/refusal'
import { estates } from '../estate/store'
import { operation } from '../operation/operation'
import { proposals } from './store'
import { forget } from './take'
import { everyone } from './told'

/** One who was told suffices to stop an approved change before it takes effect; its keys are forgotten. */
export const stop = operation('merchant.stop', async ({ input, reach, tx, emit }) => {
  const { estateId, proposalId } = input
  await estates.get(tx, estateId, reach)
  const waiting = await proposals.find(tx, estateId)
  if (waiting?.proposalId !== proposalId || waiting.takesEffectAt === null) throw new Refusal('merchant.not_waiting')
  await forget(tx, estateId)
  const reference = { estateId, mchid: waiting.subMchid || waiting.mchid }
  emit({ event: 'merchant.stopped', estateId, reference, audiences: everyone(estateId, waiting.requested.byId) })
  return { estateId, proposalId }
})
