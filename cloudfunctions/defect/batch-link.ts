import { linkState } from '../../shared/defect/batch'
import { Refusal } from '../../shared/refusal'
import { look } from '../operation/operation'
import { linkUrl } from './link'
import { batches } from './store'

export const batchLink = look('defect.batchLink', async ({ input, reach, now }) => {
  const batch = await batches.get(null, input.batchId, reach)
  if (linkState(batch, now) !== 'open') throw new Refusal('defect.link_ended')
  return { batchId: batch._id, url: linkUrl(batch._id), expiresAt: batch.expiresAt }
})
