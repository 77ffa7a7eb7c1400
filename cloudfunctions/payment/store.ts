import type { Payment } from '../../shared/payment/schema'
import { database } from '../operation/database'
import { Store } from '../operation/store'

export const payments = new Store<Payment>('payments', {
  notFound: 'payment.not_found',
  indexes: [
    { on: ['open', 'watchAt'] },
    { on: ['personId', '-_id'] },
    { on: ['estateId', 'settledAt'] },
    { on: ['mchid', 'subMchid', 'paidAt'] },
    { on: ['toNumber', 'settledAt'] },
  ],
  reach: {
    own: reach => [{ personId: reach.personId }],
    estate: reach => [{ estateId: reach.estateId }],
  },
})

/** Something about money that no rule may put right: a person must look. */
export interface Anomaly {
  _id: string
  estateId: string
  paymentId: string
  kind: 'evidence' | 'refund' | 'statement'
  /** In what it differs, `totalFen,currency`; or what was found. */
  what: string
  /** What was told, without personal data. */
  told: Record<string, string | number | null>
  source: string
  at: number
  /** Time, then id: the order of the list. */
  orderKey: string
  state: 'open' | 'done'
  /** What a person found, who and when. */
  note?: string
  doneBy?: string
  doneAt?: number
}
export const anomalies = new Store<Anomaly>('anomalies', {
  notFound: 'payment.not_found',
  indexes: [{ on: ['estateId', 'state', '-orderKey'] }],
  reach: { estate: reach => [{ estateId: reach.estateId }] },
})

/** Orders that have not ended and wait to be asked about, the longest waiting first. */
export async function toWatch(now: number, limit: number): Promise<Payment[]> {
  const _ = database().command
  const { data } = await database()
    .collection('payments')
    .where({ open: 1, watchAt: _.lte(now) })
    .orderBy('watchAt', 'asc')
    .limit(limit)
    .get()
  return data as Payment[]
}
/** When the next order is to be asked about; null: all have ended. */
export async function nextWatch(): Promise<number | null> {
  const { data } = await database()
    .collection('payments')
    .where({ open: 1 })
    .orderBy('watchAt', 'asc')
    .limit(1)
    .field({ watchAt: true })
    .get()
  return (data[0] as { watchAt: number } | undefined)?.watchAt ?? null
}
