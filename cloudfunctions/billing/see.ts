import { payerOf, payerOfHold } from '../../shared/account/payer'
import type { Account } from '../../shared/account/schema'
import { accruedFen } from '../../shared/billing/late'
import { moneyOf } from '../../shared/billing/money-of'
import { daysLate, referenceFen } from '../../shared/billing/penalty'
import type { Bill, BillRow, IssuedBill } from '../../shared/billing/schema'
import { periodOf, today } from '../../shared/calendar/day'
import type { HouseInReach } from './house'

/**
 * Whether somebody may see this bill: staff every one; an owner those of the own time in the house, which the sales
 * tell; a tenant those of the own lease, never the owner's; family none that are not theirs to pay.
 */
export const mayOwe = (bill: Bill, house: HouseInReach, account: Account | null): boolean =>
  house.holds.some(hold => {
    if (hold.level !== 'own') return true
    if (hold.until !== null && bill.at >= hold.until) return false
    if (hold.role !== 'owner' && hold.role !== 'tenant') return false
    if (hold.role === 'tenant' && bill.period < periodOf(today(hold.from))) return false
    return payerOf(account, bill) === payerOfHold(account, hold)
  })

export function toRow(bill: IssuedBill, account: Account | null, now: number): BillRow {
  const { money, settledFen, reservedFen, outstandingFen } = moneyOf(account, bill)
  const heldBy = reservedFen > 0 ? money?.heldBy?.at(-1) : undefined
  const late = daysLate(bill.dueOn, today(now))
  return {
    billId: bill._id,
    houseId: bill.houseId,
    houseLabel: bill.houseLabel,
    item: bill.item,
    about: bill.about ?? null,
    payer: bill.payer,
    period: bill.period,
    amountFen: bill.amountFen,
    settledFen,
    reservedFen,
    outstandingFen,
    penaltyFen: outstandingFen > 0 ? accruedFen(bill, money, today(now)) : 0,
    referenceFen:
      bill.lpr && late > 0 && outstandingFen > 0 && Number(bill.penaltyRate) > 0
        ? referenceFen(outstandingFen, bill.lpr, late)
        : null,
    dueOn: bill.dueOn,
    issuedAt: bill.issuedAt,
    ...(heldBy && { heldBy }),
    state: bill.reversedAt !== null || money?.reversed ? 'reversed' : outstandingFen === 0 ? 'settled' : 'open',
  }
}
