import { expiry } from '../approval/expiry'
import type { Job } from '../operation/job'
import { claims } from './store'

export const jobs: readonly Job[] = [
  expiry('claim-expiry', claims, ({ _id: claimId, estateId, personId }) => ({
    event: 'people.claim_expired',
    estateId,
    reference: { claimId },
    audiences: [{ persons: [personId] }],
  })),
]
