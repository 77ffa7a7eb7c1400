import { estates } from '../estate/store'
import { operation } from '../operation/operation'
import { waitingIn } from './store'
import { forget } from './take'
import { everyone } from './told'

/** Rejected keys are forgotten. */
export const reject = operation('merchant.reject', async ({ input, reach, tx, emit }) => {
  const { estateId, proposalId } = input
  await estates.get(tx, estateId, reach)
  const { mchid, subMchid, requested } = await waitingIn(tx, estateId, proposalId)
  await forget(tx, estateId)
  const reference = { estateId, mchid: subMchid || mchid }
  emit({ event: 'merchant.rejected', estateId, reference, audiences: everyone(estateId, requested.byId) })
  return { estateId, proposalId }
})
