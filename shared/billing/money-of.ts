import type { Account } from '../account/schema'
import type { Bill } from './schema'

const isCovered = (account: Account, bill: Bill): boolean =>
  account.settledThrough !== null && bill.orderKey <= account.settledThrough && !account.openOlder.includes(bill._id)

/** What money has done to a bill; `outstandingFen` is still owed, `freeFen` of it not promised to a payment either. */
export function moneyOf(account: Account | null, bill: Bill & { reversedAt: number | null }) {
  const money = account?.bills.find(one => one.billId === bill._id)
  const covered = bill.reversedAt === null && account !== null && isCovered(account, bill)
  const settledFen = money?.settledFen ?? (covered ? bill.amountFen : 0)
  const reservedFen = money?.reservedFen ?? 0
  // What was taken back is owed by nobody, also while an order still holds it: it is no credit either.
  const isGone = bill.reversedAt !== null || money?.reversed === true
  const outstandingFen = isGone ? 0 : bill.amountFen - settledFen
  return { money, settledFen, reservedFen, outstandingFen, freeFen: isGone ? 0 : outstandingFen - reservedFen }
}
