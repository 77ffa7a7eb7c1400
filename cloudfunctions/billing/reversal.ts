import { payersIn } from '../../shared/account/posting'
import type { Account } from '../../shared/account/schema'
import { type ChargeSeen, chargeReversedId, reverseCharge } from '../../shared/billing/reverse-charge'
import { Refusal } from '../../shared/refusal'
import { change } from '../account/change'
import { waivedOf } from '../account/store'
import type { Emitted } from '../operation/journal'
import type { Tx } from '../operation/transaction'
import { bills, issuedBill, penaltiesOn } from './store'

/** What taking a charge back rests on, read before the transaction. */
export async function chargeSeen(billId: string): Promise<ChargeSeen> {
  const bill = await issuedBill(billId)
  if (!bill) throw new Refusal('billing.not_found')
  const [penalties, waived] = await Promise.all([penaltiesOn([bill]), waivedOf([bill.houseId])])
  return { bill, penalties, waived }
}
/** Takes the charge out of its house's account; its payer is told. `granted`: what the account remembers of it, or null. */
export async function takeChargeBack(
  tx: Tx,
  emit: (event: Emitted) => void,
  seen: ChargeSeen,
  reason: string,
  now: number,
  granted: (before: Account) => Account['granted'] | null = before => before.granted,
  withDeposit = false,
): Promise<boolean> {
  const { _id: billId, houseId, estateId } = seen.bill
  const entry = { _id: chargeReversedId(billId), estateId, houseId, at: now, kind: 'reversal' as const, note: billId }
  const done = await change(tx, { houseId, estateId }, now, before => {
    const { account, bills: credits, parts, postings, prepaid } = reverseCharge(before, seen, reason, now, withDeposit)
    const known = granted(before)
    if (!known) return null
    return {
      account: { ...account, granted: known },
      bills: credits,
      entries: [{ ...entry, postings, parts, prepaid }],
    }
  })
  if (!done) return false
  for (const credit of done.bills) await bills.insert(tx, credit)
  const audiences = [{ house: houseId, at: now, payers: done.entries.flatMap(payersIn) }]
  emit({ event: 'billing.charge_reversed', estateId, reference: { billId }, audiences })
  return true
}
/** A deposit that nobody has paid is asked for no longer: whoever keeps it says when. */
export const takeDepositBack = (
  tx: Tx,
  emit: (event: Emitted) => void,
  seen: ChargeSeen,
  reason: string,
  now: number,
): Promise<boolean> => takeChargeBack(tx, emit, seen, reason, now, undefined, true)
