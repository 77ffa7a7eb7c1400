import { correctSale, type OwnedBill, type SaleCorrection } from '../../shared/account/correct-sale'
import { payerOfHold } from '../../shared/account/payer'
import { type Account, freshAccount } from '../../shared/account/schema'
import { moneyOf } from '../../shared/billing/money-of'
import type { SaleEffect } from '../../shared/billing/sale'
import type { IssuedBill } from '../../shared/billing/schema'
import type { Place } from '../estate/store'
import { digestOf } from '../operation/journal'

export const owned = (bill: IssuedBill): OwnedBill => ({
  _id: bill._id,
  payer: bill.payer,
  period: bill.period,
  at: bill.at,
  ofRun: bill.runId !== null,
  principal: bill.item === 'LATE_PENALTY' ? bill.subject : null,
})
/** What putting a sale right would do to a house's bills and money; its digest is what somebody approves. */
export function effectOf(
  place: Place,
  before: Account | null,
  bills: readonly IssuedBill[],
  correction: SaleCorrection,
): SaleEffect {
  const known = before ?? freshAccount(place._id, place.estateId)
  const done = correctSale(known, bills.map(owned), correction)
  const byId = new Map(bills.map(bill => [bill._id, bill]))
  const shown = (billId: string) => {
    const bill = byId.get(billId) as IssuedBill
    const { item, period, amountFen } = bill
    return { billId, item, period, amountFen, settledFen: moneyOf(known, bill).settledFen }
  }
  const effect = {
    transfers: done.account.transfers.filter(day => !done.account.voided?.includes(day)),
    bills: done.bills.map(({ billId, from, to }) => ({ ...shown(billId), from, to })),
    prepaid: done.prepaid,
    undivided: done.undivided.map(billId => {
      const { settledFen: _, ...bill } = shown(billId)
      return bill
    }),
    persons: place.members
      .filter(member => member.role === 'owner')
      .map(member => ({
        name: member.name,
        from: payerOfHold(known, member),
        to: payerOfHold(done.account, member),
      })),
  }
  return { ...effect, seen: digestOf(effect) }
}
