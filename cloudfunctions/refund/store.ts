import type { Refund } from '../../shared/refund/schema'
import { database } from '../operation/database'
import { Store } from '../operation/store'

export const refunds = new Store<Refund>('refunds', {
  notFound: 'refund.not_found',
  indexes: [
    { on: ['open', 'watchAt'] },
    { on: ['estateId', '-_id'] },
    { on: ['paymentId'] },
    { on: ['mchid', 'subMchid', 'wentBackAt'] },
  ],
  reach: {
    own: reach => [{ personId: reach.personId }],
    estate: reach => [{ estateId: reach.estateId }],
  },
})

/** Approved refunds that have not ended and wait to be seen to, the longest waiting first. */
export async function refundsToSee(now: number, limit: number): Promise<Refund[]> {
  const _ = database().command
  const { data } = await database()
    .collection('refunds')
    .where({ open: 1, watchAt: _.lte(now) })
    .orderBy('watchAt', 'asc')
    .limit(limit)
    .get()
  return data as Refund[]
}
export async function nextRefundWatch(): Promise<number | null> {
  const { data } = await database()
    .collection('refunds')
    .where({ open: 1 })
    .orderBy('watchAt', 'asc')
    .limit(1)
    .field({ watchAt: true })
    .get()
  return (data[0] as { watchAt: number } | undefined)?.watchAt ?? null
}
