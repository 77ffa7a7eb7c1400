import { operation } from '../operation/operation'
import { batches } from './store'

/** At once, and for good: the next tap of whoever holds the link finds it ended. */
export const revokeLink = operation('defect.revokeLink', async ({ input, reach, now, tx }) => {
  const batch = await batches.get(tx, input.batchId, reach)
  await batches.put(tx, { ...batch, revokedAt: batch.revokedAt ?? now })
  return { batchId: batch._id }
})
