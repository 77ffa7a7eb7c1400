import { chargeReversedId } from '../../shared/billing/reverse-charge'
import { takenBackId } from '../../shared/billing/take-back'
import type { Payment } from '../../shared/payment/schema'
import { entries } from '../account/store'

/** By index, the settled lines whose bills are due again when they are refunded: not what was taken back, or a deposit. */
export async function reopening(payment: Payment): Promise<ReadonlySet<number>> {
  const bills = payment.settled.flatMap(({ ended, bill }, line) =>
    ended === 'bill' && bill && bill.item !== 'DEPOSIT' ? [{ line, bill }] : [],
  )
  if (bills.length === 0) return new Set()
  const idOf = ({ bill: { runId, houseId, item, subject, _id } }: (typeof bills)[number]) =>
    runId ? takenBackId(runId, houseId) : chargeReversedId(item === 'LATE_PENALTY' ? subject : _id)
  const gone = new Set((await entries.byIds(bills.map(idOf), ['_id'])).map(one => one._id))
  return new Set(bills.filter(one => !gone.has(idOf(one))).map(one => one.line))
}
