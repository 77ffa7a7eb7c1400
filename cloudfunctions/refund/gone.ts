import { chargeReversedId } from '../../shared/billing/reverse-charge'
import { takenBackId } from '../../shared/billing/take-back'
import type { Payment } from '../../shared/payment/schema'
import type { Gone } from '../../shared/refund/books'
import type { Refund } from '../../shared/refund/schema'
import { entries } from '../account/store'
import { bills } from '../billing/store'
import type { Tx } from '../operation/transaction'

/** The bills of a refund whose money a reversed run, or a charge taken back, has made prepayment; a late penalty goes with its principal. */
export async function goneBills(tx: Tx, refund: Refund, payment: Payment): Promise<Gone> {
  const gone = new Set<string>()
  for (const { line } of refund.parts) {
    const { bill = null, ended } = payment.settled[line] ?? {}
    if (!bill || ended !== 'bill') continue
    const isPenalty = bill.item === 'LATE_PENALTY'
    const runId = isPenalty ? (await bills.find(tx, bill.subject))?.runId : bill.runId
    const takenBack = runId ? takenBackId(runId, bill.houseId) : chargeReversedId(isPenalty ? bill.subject : bill._id)
    if (await entries.find(tx, takenBack)) gone.add(bill._id)
  }
  return gone
}
