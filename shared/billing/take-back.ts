import type { EntryPart, Posting } from '../ledger/posting'
import { type Fen, sum } from '../money/decimal'
import { moneyOf } from './money-of'
import { type Account, type BillMoney, type IssuedBill, issuedInOf } from './schema'

/** What of a bill was let go, and under which account. */
export interface WaivedPart {
  billId: string
  account: string
  amountFen: Fen
}
/** The id of the entry that takes a run's bills out of a house's account; it exists once money or a waiver was taken back. */
export const takenBackId = (runId: string, houseId: string): string => `reverse:${runId}:${houseId}`
export interface TakenBack {
  account: Account
  parts: EntryPart[]
  /** Empty: no money had touched these bills. */
  postings: Posting[]
  /** What was paid and is now the house's prepayment. */
  keptFen: Fen
}

/**
 * Takes the bills of a reversed run out of a house's account: what was paid becomes prepayment, what was waived is
 * waived no longer, and the late penalties on them fall. The bills' own reversal is the run's; this is the money's.
 * A promise to a payment stays: the payment finds the bill reversed and its money stays with the house.
 */
export function takeBack(
  before: Account,
  bills: readonly IssuedBill[],
  penalties: readonly IssuedBill[],
  waived: readonly WaivedPart[],
): TakenBack {
  const parts: EntryPart[] = []
  const postings: Posting[] = []
  const post = (account: string, debitFen: Fen, creditFen: Fen) => {
    if (debitFen + creditFen > 0) postings.push({ account, debitFen, creditFen })
  }
  let keptFen = 0
  let settledFen = before.settledFen ?? 0
  let left = before.bills
  const part = (bill: IssuedBill, amountFen: Fen, isWaived: boolean) => {
    const { _id: billId, dueOn } = bill
    if (amountFen !== 0)
      parts.push({ billId, amountFen, issuedIn: issuedInOf(bill), dueOn, ...(isWaived && { waived: true }) })
  }
  const letGo = (bill: IssuedBill) => waived.filter(one => one.billId === bill._id)
  for (const bill of bills) {
    const known = moneyOf(before, { ...bill, reversedAt: null })
    const waivedFen = sum(letGo(bill).map(one => one.amountFen))
    const paidFen = known.settledFen - waivedFen
    part(bill, -paidFen, false)
    part(bill, -waivedFen, true)
    // A credit that was turned into prepayment goes back where it came from.
    post('receivable', Math.max(0, known.settledFen), Math.max(0, -known.settledFen))
    for (const one of letGo(bill)) post(one.account, 0, one.amountFen)
    keptFen += paidFen
    settledFen -= known.settledFen
    left = without(left, bill._id)
  }
  for (const bill of penalties) {
    const { money, settledFen: doneFen, outstandingFen, reservedFen } = moneyOf(before, bill)
    const waivedFen = sum(letGo(bill).map(one => one.amountFen))
    part(bill, outstandingFen, true)
    post('revenue:LATE_PENALTY', bill.amountFen, 0)
    post('receivable', 0, outstandingFen)
    for (const one of letGo(bill)) post(one.account, 0, one.amountFen)
    keptFen += doneFen - waivedFen
    settledFen += outstandingFen
    left = [
      ...left.filter(one => one.billId !== bill._id),
      { ...money, billId: bill._id, settledFen: bill.amountFen, reservedFen },
    ]
  }
  post('prepaid', Math.max(0, -keptFen), Math.max(0, keptFen))
  const account = {
    ...before,
    bills: left,
    settledFen,
    prepaidFen: before.prepaidFen + keptFen,
    reversals: (before.reversals ?? 0) + 1,
  }
  return { account, parts, postings, keptFen }
}
/** A promised bill stays, marked: the payment that comes for it may not have read it again. */
const without = (all: readonly BillMoney[], billId: string): BillMoney[] => {
  const others = all.filter(one => one.billId !== billId)
  const mine = all.find(one => one.billId === billId)
  if (!mine || mine.reservedFen === 0) return others
  const { late: _late, penalty: _penalty, ...held } = mine
  return [...others, { ...held, settledFen: 0, reversed: true }]
}
