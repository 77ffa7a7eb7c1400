import { expiry } from '../approval/expiry'
import type { Job } from '../operation/job'
import { proposals } from './store'
import { forget } from './take'
import { nextEffect, takeEffect } from './take-effect'
import { everyone } from './told'

export const jobs: readonly Job[] = [
  { name: 'accounts', work: takeEffect, next: nextEffect },
  expiry('keys-expiry', proposals, async ({ _id: estateId, mchid, subMchid, requested }, tx) => {
    await forget(tx, estateId)
    const reference = { estateId, mchid: subMchid || mchid }
    return { event: 'merchant.expired', estateId, reference, audiences: everyone(estateId, requested.byId) }
  }),
]
