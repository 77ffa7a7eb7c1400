import type { RefundState } from '../../shared/payment/machine'
import type { REFUND_SORTS } from '../../shared/refund/contract'
import type { Refund } from '../../shared/refund/schema'
import { Store } from '../operation/store'

/** Each order of the list, by its field: an id begins with its time. */
export const REFUND_FIELDS = { requested: '_id', amount: 'amountFen' } as const satisfies Record<
  (typeof REFUND_SORTS)[number],
  string
>
export const refunds = new Store<Refund>('refunds', {
  notFound: 'refund.not_found',
  indexes: [
    { on: ['open', 'watchAt'] },
    { on: ['estateId', '-_id'] },
    { on: ['estateId', 'state', '-_id'] },
    { on: ['estateId', 'amountFen', '_id'] },
    { on: ['paymentId'] },
    { on: ['expiresAt'] },
    { on: ['mchid', 'subMchid', 'wentBackAt'] },
  ],
  reach: {
    own: reach => [{ personId: reach.personId }],
    estate: reach => [{ estateId: reach.estateId }],
  },
})

/** Those that somebody, or WeChat Pay, has still to do something for. */
export const WAITING: readonly RefundState[] = ['requested', 'checked', 'approved', 'processing', 'abnormal']

/** Approved refunds that have not ended and wait to be seen to, the longest waiting first. */
export const refundsToSee = (now: number, limit: number): Promise<Refund[]> =>
  refunds.due('watchAt', now, limit, { open: 1 })
export const nextRefundWatch = (): Promise<number | null> => refunds.next('watchAt', { open: 1 })
