import { expiry } from '../approval/expiry'
import type { Job } from '../operation/job'
import { passings } from './store'

export const jobs: readonly Job[] = [
  expiry('prepayment-expiry', passings, ({ _id: passingId, estateId, requested }) => ({
    event: 'prepayment.expired',
    estateId,
    reference: { passingId },
    audiences: [{ persons: [requested.byId] }],
  })),
]
