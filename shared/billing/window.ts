import type { Account } from '../account/schema'
import { periodOf, today } from '../calendar/day'
import { moneyOf } from './money-of'
import type { IssuedBill } from './schema'

/** Months that stay open to look at, so that nothing issued late can hide behind the settled past (`run.issue` keeps to it). */
const OPEN_MONTHS = 3
const MOST_OLDER = 24
const monthsBefore = (now: number, months: number): string => {
  const [year = 0, month = 0] = periodOf(today(now)).split('-').map(Number)
  return new Date(Date.UTC(year, month - 1 - months, 1)).toISOString().slice(0, 7)
}
/** Moves `settledThrough` over what is settled and long past; the few left open behind it are named in `openOlder`. */
export function closeSettled(account: Account, bills: readonly IssuedBill[], now: number): Account {
  const isOpen = (bill: IssuedBill) => {
    const { outstandingFen, reservedFen, money } = moneyOf(account, bill)
    return outstandingFen !== 0 || reservedFen !== 0 || money?.late !== undefined
  }
  const older = bills.filter(bill => account.openOlder.includes(bill._id) && isOpen(bill)).map(bill => bill._id)
  const seen = new Set(bills.map(bill => bill._id))
  const openOlder = [...account.openOlder.filter(id => !seen.has(id)), ...older]
  const past = bills
    .filter(
      bill =>
        bill.orderKey > (account.settledThrough ?? '') && bill.orderKey.slice(0, 7) <= monthsBefore(now, OPEN_MONTHS),
    )
    .sort((a, b) => (a.orderKey < b.orderKey ? -1 : 1))
  let { settledThrough } = account
  for (const bill of past) {
    const open = isOpen(bill)
    if (open && openOlder.length >= MOST_OLDER) break
    if (open) openOlder.push(bill._id)
    settledThrough = bill.orderKey
  }
  const covered = new Set(
    bills
      .filter(bill => settledThrough !== null && bill.orderKey <= settledThrough && !openOlder.includes(bill._id))
      .map(bill => bill._id),
  )
  // What was billed of its penalty is remembered: a refund may open the bill again. So is that one was taken back.
  return {
    ...account,
    settledThrough,
    openOlder,
    bills: account.bills.filter(one => !covered.has(one.billId) || one.penalty || one.reversed),
  }
}
