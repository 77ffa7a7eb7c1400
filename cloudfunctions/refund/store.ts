import type { Refund } from '../../shared/refund/schema'
import { Store } from '../operation/store'

export const refunds = new Store<Refund>('refunds', {
  notFound: 'refund.not_found',
  indexes: [
    { on: ['open', 'watchAt'] },
    { on: ['estateId', '-_id'] },
    { on: ['paymentId'] },
    { on: ['expiresAt'] },
    { on: ['mchid', 'subMchid', 'wentBackAt'] },
  ],
  reach: {
    own: reach => [{ personId: reach.personId }],
    estate: reach => [{ estateId: reach.estateId }],
  },
})

/** Approved refunds that have not ended and wait to be seen to, the longest waiting first. */
export const refundsToSee = (now: number, limit: number): Promise<Refund[]> =>
  refunds.due('watchAt', now, limit, { open: 1 })
export const nextRefundWatch = (): Promise<number | null> => refunds.next('watchAt', { open: 1 })
