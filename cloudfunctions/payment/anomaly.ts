import { createHash } from 'node:crypto'
import { streamKeyOf } from '../../shared/account/posting'
import type { AnomalyWord } from '../../shared/payment/anomaly'
import type { Transaction } from '../../shared/payment/evidence'
import type { Payment } from '../../shared/payment/schema'
import { merchants } from '../merchant/store'
import { isDuplicate } from '../operation/database'
import { commitIf } from '../operation/operation'
import { type Anomaly, anomalies } from './store'

interface Raised {
  kind: Anomaly['kind']
  what: readonly AnomalyWord[]
  /** Beside the words: the day, WeChat's own code. */
  about?: string
  /** Null: no order or refund of the account. */
  payment: Pick<Payment, '_id' | 'estateId'> | null
  /** Through which account it came: its estate answers for what nobody ordered. */
  account: string
  told: Transaction | Anomaly['told']
  source: Anomaly['source']
  now: number
}
/** Keeps an anomaly and tells accountant and manager. The same one again changes nothing. */
export async function raise({ kind, what: words, about, payment, account, told, source, now }: Raised): Promise<void> {
  const what = [words.join(','), about].filter(Boolean).join(' ')
  const seen = { ...told } as Anomaly['told']
  const paymentId = payment?._id ?? String(seen.orderNumber ?? '')
  const mark = createHash('sha256')
    .update(JSON.stringify([kind, what, seen]))
    .digest('hex')
    .slice(0, 16)
  const _id = `${paymentId}:${mark}`
  const estateId = payment?.estateId ?? (await merchants.find(null, account))?.estateId ?? ''
  const origin = { journalId: `system:payment.anomaly:${_id}`, digest: '', name: 'payment.anomaly', actor: null, now }
  try {
    await commitIf(origin, async (tx, emit) => {
      if (await anomalies.find(tx, _id)) return null
      await anomalies.insert(tx, {
        _id,
        estateId,
        paymentId,
        kind,
        what,
        told: seen,
        source,
        at: now,
        orderKey: streamKeyOf(now, _id),
        state: 'open',
      })
      const audiences = [{ roles: ['accountant', 'manager'], estateId }]
      emit({ event: 'payment.anomaly', estateId, reference: { paymentId, what }, audiences })
      return { anomalyId: _id }
    })
  } catch (error) {
    if (!isDuplicate(error)) throw error
  }
}
