import { daysLate, penaltyFen } from '../../shared/billing/penalty'
import { type Account, type Bill, type BillRow, ownerKey } from '../../shared/billing/schema'
import { periodOf, today } from '../../shared/calendar/day'
import type { HouseInReach } from './house'
import type { IssuedBill } from './store'

/**
 * Whether somebody may see this bill: staff every one; an owner those of the own time in the house; a tenant those a
 * tenant owes, never the owner's; family none that are not theirs to pay.
 */
export const mayOwe = (bill: Bill, house: HouseInReach, account: Account | null): boolean =>
  house.holds.some(hold => {
    if (hold.level !== 'own') return true
    if (hold.until !== null && bill.at >= hold.until) return false
    if (hold.role === 'owner') return bill.payer === ownerKey(account?.transfers ?? [], today(hold.from))
    return hold.role === 'tenant' && bill.payer === 'tenant' && bill.period >= periodOf(today(hold.from))
  })

export function toRow(bill: IssuedBill, account: Account | null, now: number): BillRow {
  const money = account?.bills.find(one => one.billId === bill._id)
  const covered =
    account?.settledThrough != null && bill.orderKey <= account.settledThrough && !account.openOlder.includes(bill._id)
  const settledFen = money?.settledFen ?? (covered ? bill.amountFen : 0)
  const outstandingFen = bill.reversedAt === null ? bill.amountFen - settledFen : 0
  return {
    billId: bill._id,
    houseId: bill.houseId,
    houseLabel: bill.houseLabel,
    item: bill.item,
    subject: bill.subject,
    payer: bill.payer,
    period: bill.period,
    amountFen: bill.amountFen,
    settledFen,
    reservedFen: money?.reservedFen ?? 0,
    outstandingFen,
    penaltyFen: penaltyFen(outstandingFen, bill.penaltyRate, daysLate(bill.dueOn, today(now))),
    dueOn: bill.dueOn,
    issuedAt: bill.issuedAt,
    state: bill.reversedAt !== null ? 'reversed' : outstandingFen === 0 ? 'settled' : 'open',
  }
}
