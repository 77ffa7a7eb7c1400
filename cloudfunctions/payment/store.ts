import type { AnomalyRow, Payment } from '../../shared/payment/schema'
import { Store } from '../operation/store'

export const payments = new Store<Payment>('payments', {
  notFound: 'payment.not_found',
  indexes: [
    { on: ['open', 'watchAt'] },
    { on: ['personId', '-_id'] },
    { on: ['estateId', 'settledAt'] },
    { on: ['mchid', 'subMchid', 'paidAt'] },
    { on: ['toNumber', 'settledAt'] },
    { on: ['houseIds', '-_id'] },
    { on: ['slipKey'], unique: true },
    { on: ['desk.sheetId', '_id'] },
  ],
  keeps: payment => ({ ...payment, slipKey: payment.slipKey ?? payment._id }),
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
  source: AnomalyRow['source']
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
  indexes: [{ on: ['estateId', 'state', '-orderKey', '-_id'] }],
  reach: { estate: reach => [{ estateId: reach.estateId }] },
})

/** Orders that have not ended and wait to be asked about, the longest waiting first. */
export const toWatch = (now: number, limit: number): Promise<Payment[]> =>
  payments.due('watchAt', now, limit, { open: 1 })
/** When the next order is to be asked about; null: all have ended. */
export const nextWatch = (): Promise<number | null> => payments.next('watchAt', { open: 1 })
