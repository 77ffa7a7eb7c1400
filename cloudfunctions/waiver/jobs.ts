import { expiry } from '../approval/expiry'
import type { Job } from '../operation/job'
import { waivers } from './store'

export const jobs: readonly Job[] = [
  expiry('waiver-expiry', waivers, ({ _id: waiverId, estateId, requested }) => ({
    event: 'waiver.expired',
    estateId,
    reference: { waiverId },
    audiences: [{ persons: [requested.byId] }],
  })),
]
