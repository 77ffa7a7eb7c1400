import { takenBackId } from '../../shared/billing/take-back'
import type { Payment } from '../../shared/payment/schema'
import type { Gone } from '../../shared/refund/books'
import type { Refund } from '../../shared/refund/schema'
import { entries } from '../account/store'
import { bills } from '../billing/store'
import type { Tx } from '../operation/transaction'

/** The bills of a refund whose money a reversed run has made prepayment; a late penalty goes with its principal. */
export async function goneBills(tx: Tx, refund: Refund, payment: Payment): Promise<Gone> {
  const gone = new Set<string>()
  for (const { line } of refund.parts) {
    const { bill = null, ended } = payment.settled[line] ?? {}
    if (!bill || ended !== 'bill') continue
    const isPenalty = bill.item === 'LATE_PENALTY'
    const runId = isPenalty ? (await bills.find(tx, bill.subject))?.runId : bill.runId
    if (runId && (await entries.find(tx, takenBackId(runId, bill.houseId)))) gone.add(bill._id)
  }
  return gone
}
