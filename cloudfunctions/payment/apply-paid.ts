import type { SeenBills } from '../../shared/billing/settle'
import { accountOf } from '../../shared/merchant/schema'
import type { AnomalyWord } from '../../shared/payment/anomaly'
import { differences, type Transaction, wasPaid } from '../../shared/payment/evidence'
import { isPaid, nextPayment } from '../../shared/payment/machine'
import { orderedOf, type Payment, type SettledLine } from '../../shared/payment/schema'
import { needsFreshBills, settleHouse } from '../../shared/payment/settle'
import { Refusal } from '../../shared/refusal'
import { change } from '../account/change'
import { openOf } from '../billing/open'
import { addBills } from '../billing/store'
import type { Emitted } from '../operation/journal'
import { commitIf } from '../operation/operation'
import { raise } from './anomaly'
import { payments } from './store'

const TRIES = 3
export type Source = 'callback' | 'query' | 'reconciliation'
export type Applied =
  /** It became paid now. */
  | 'paid'
  /** It was before: nothing written. */
  | 'already'
  /** The evidence moved no money: nothing written. */
  | 'not_paid'
  /** Genuine, but not what was ordered: never paid, a person must look. */
  | 'anomaly'

/**
 * The one way in for evidence of a payment, whoever brings it. One transaction guarded by the payment's state; any
 * number of times, in any order, from any source, it settles once. `account`: whose keys vouch for the evidence; it speaks
 * for its own orders alone. 8 database requests, + 3 per further house.
 */
export async function applyPaid(told: Transaction, account: string, source: Source, now: number): Promise<Applied> {
  if (!wasPaid(told.state)) return 'not_paid'
  const heard = { told, account, source, now }
  let outcome = await settleOnce(heard, null)
  for (let tries = 0; outcome.kind === 'stale' && tries < TRIES; tries += 1)
    outcome = await settleOnce(heard, await seenNow(outcome.houseIds))
  if (outcome.kind === 'stale') throw new Refusal('request.busy')
  if (outcome.kind !== 'anomaly') return outcome.kind
  await raise({ kind: 'evidence', what: outcome.what, payment: outcome.payment, account, told, source, now })
  return 'anomaly'
}

type Outcome =
  | { kind: 'paid' | 'already' }
  | { kind: 'anomaly'; what: readonly AnomalyWord[]; payment: Payment | null }
  /** The order let its bills go: how they stand now must be read first. */
  | { kind: 'stale'; houseIds: string[] }
type Seen = Map<string, SeenBills>
interface Heard {
  told: Transaction
  account: string
  source: Source
  now: number
}

async function settleOnce({ told, account, source, now }: Heard, seen: Seen | null): Promise<Outcome> {
  let outcome: Outcome = { kind: 'already' }
  const origin = { journalId: `system:payment.paid:${told.orderNumber}`, digest: '', name: 'payment.settle' }
  await commitIf({ ...origin, actor: null, now }, async (tx, emit) => {
    const payment = await payments.find(tx, told.orderNumber)
    outcome = judge(payment, told, account, seen)
    if (outcome.kind !== 'paid' || !payment) return null
    const paidAt = Math.min(told.paidAt ?? now, now)
    const settled: SettledLine[] = []
    for (const houseId of payment.houseIds) {
      const bills = seen?.get(houseId) ?? null
      const done = await change(tx, { houseId, estateId: payment.estateId }, now, house => {
        if (bills && house.reversals !== bills.reversals) throw new Stale(payment.houseIds)
        return settleHouse(payment, house, bills, { paidAt, now })
      })
      await addBills(tx, done?.bills ?? [])
      settled.push(...(done?.settled ?? []))
    }
    const next = { ...payment, ...paidFields(payment, told, source, settled, paidAt, now) }
    await payments.put(tx, next)
    for (const event of eventsOf(next)) emit(event)
    return { paymentId: payment._id }
  }).catch(error => {
    if (!(error instanceof Stale)) throw error
    outcome = { kind: 'stale', houseIds: error.houseIds }
  })
  return outcome
}
/** A run was taken back since the bills were read: nothing is written. */
class Stale extends Error {
  constructor(readonly houseIds: string[]) {
    super('stale')
  }
}

/** What this evidence means for the payment as it stands. */
function judge(payment: Payment | null, told: Transaction, account: string, seen: Seen | null): Outcome {
  if (!payment || accountOf(payment) !== account) return { kind: 'anomaly', what: ['unknown_order'], payment: null }
  const wrong = differences(orderedOf(payment), told)
  if (wrong.length > 0) return { kind: 'anomaly', what: wrong, payment }
  if (isPaid(payment.state))
    return payment.transactionId === told.transactionId
      ? { kind: 'already' }
      : { kind: 'anomaly', what: ['other_transaction'], payment }
  if (!nextPayment('pay', payment.state)) return { kind: 'already' }
  return !seen && needsFreshBills(payment) ? { kind: 'stale', houseIds: payment.houseIds } : { kind: 'paid' }
}

const paidFields = (
  payment: Payment,
  told: Transaction,
  source: Source,
  settled: SettledLine[],
  paidAt: number,
  now: number,
): Partial<Payment> => ({
  state: 'paid',
  open: 0,
  transactionId: told.transactionId,
  paidAt,
  settledAt: now,
  settledBy: source,
  settled,
  toNumber: 1,
  receipt: {
    amountFen: payment.totalFen,
    method: 'WECHAT',
    settledAt: now,
    paidFor: settled.map(({ houseId, houseLabel, billId, amountFen, ended }) => ({
      houseId,
      houseLabel,
      billId,
      amountFen,
      ended,
    })),
  },
})
async function seenNow(houseIds: readonly string[]): Promise<Seen> {
  const { accounts, bills } = await openOf(houseIds)
  return new Map(
    houseIds.map(houseId => [
      houseId,
      { reversals: accounts.get(houseId)?.reversals ?? 0, bills: bills.filter(bill => bill.houseId === houseId) },
    ]),
  )
}

function eventsOf(payment: Payment): Emitted[] {
  const reference = { paymentId: payment._id, amountFen: String(payment.totalFen) }
  const payer = { persons: [payment.personId] }
  const events: Emitted[] = [{ event: 'payment.paid', estateId: payment.estateId, reference, audiences: [payer] }]
  // A bill that somebody else settled meanwhile: the payer is told where the money is, the desk may give it back.
  if (payment.settled.some(line => line.ended === 'prepayment' && line.billId !== null))
    events.push({
      event: 'payment.credited',
      estateId: payment.estateId,
      reference,
      audiences: [payer, { roles: ['accountant'], estateId: payment.estateId }],
    })
  return events
}
