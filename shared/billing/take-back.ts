import { payerOf } from '../account/payer'
import type { EntryPart, Posting } from '../account/posting'
import { addPrepaid, prepaidOf } from '../account/prepaid'
import type { Account, BillMoney, Payer, Prepaid } from '../account/schema'
import { type Fen, sum } from '../money/decimal'
import { moneyOf } from './money-of'
import { owedAgainBill, type Short } from './owed-again'
import type { Bill, IssuedBill } from './schema'
import { partOf } from './settle'

/** What of a bill was let go, and under which account. */
export interface WaivedPart {
  billId: string
  account: string
  amountFen: Fen
}
/** The id of the entry that takes a run's bills out of a house's account; it exists once money or a waiver was taken back. */
export const takenBackId = (runId: string, houseId: string): string => `reverse:${runId}:${houseId}`
interface TakenBack {
  account: Account
  parts: EntryPart[]
  /** Empty: no money had touched these bills. */
  postings: Posting[]
  /** What was paid and is now its payers' prepayment; negative: credits were taken back. */
  keptFen: Fen
  /** The same by payer: what it does to whose prepayment, before what is `owedAgain`. */
  prepaid: Prepaid[]
  /** Bills to insert in the same transaction: credits taken back that were spent already. */
  owedAgain: Bill[]
}

/**
 * Takes the bills of a reversed run out of a house's account: what was paid becomes its payer's prepayment, what was waived is
 * waived no longer, and the late penalties on them fall. The bills' own reversal is the run's; this is the money's.
 * A promise to a payment stays: the payment finds the bill reversed and its money stays with the house. A credit that is
 * spent is owed again by whoever had it, as a bill; the prepayment never becomes negative.
 */
export function takeBack(
  before: Account,
  bills: readonly IssuedBill[],
  penalties: readonly IssuedBill[],
  waived: readonly WaivedPart[],
  now: number,
): TakenBack {
  const parts: EntryPart[] = []
  const postings: Posting[] = []
  const post = (account: string, debitFen: Fen, creditFen: Fen) => {
    if (debitFen + creditFen > 0) postings.push({ account, debitFen, creditFen })
  }
  const kept = new Map<Payer, Fen>()
  const keep = (bill: IssuedBill, fen: Fen) => {
    const payer = payerOf(before, bill)
    if (fen !== 0) kept.set(payer, (kept.get(payer) ?? 0) + fen)
  }
  let settledFen = before.settledFen ?? 0
  let left = before.bills
  const part = (bill: IssuedBill, amountFen: Fen, isWaived: boolean) => {
    if (amountFen !== 0) parts.push(partOf(before, bill, amountFen, isWaived))
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
    keep(bill, paidFen)
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
    keep(bill, doneFen - waivedFen)
    settledFen += outstandingFen
    left = [
      ...left.filter(one => one.billId !== bill._id),
      { ...money, billId: bill._id, settledFen: bill.amountFen, reservedFen },
    ]
  }
  const prepaid = [...kept].map(([payer, amountFen]) => ({ payer, amountFen })).filter(one => one.amountFen !== 0)
  const keptFen = sum(prepaid.map(one => one.amountFen))
  post('prepaid', Math.max(0, -keptFen), Math.max(0, keptFen))
  const shorts = prepaid.flatMap(({ payer, amountFen }): Short[] => {
    const heldFen = prepaidOf(before, payer)
    return heldFen + amountFen < 0 ? [{ payer, takenFen: -amountFen, heldFen }] : []
  })
  const owedAgain = shorts.flatMap(short => owedAgainBill(short, bills, now) ?? [])
  const emptied = { ...before, bills: left, settledFen, reversals: (before.reversals ?? 0) + 1 }
  const account = prepaid.reduce(
    (all, { payer, amountFen }) => addPrepaid(all, payer, Math.max(amountFen, -prepaidOf(all, payer))),
    emptied,
  )
  return { account, parts, postings, keptFen, prepaid, owedAgain }
}
/** A promised bill stays, marked: the payment that comes for it may not have read it again. */
const without = (all: readonly BillMoney[], billId: string): BillMoney[] => {
  const others = all.filter(one => one.billId !== billId)
  const mine = all.find(one => one.billId === billId)
  if (!mine || mine.reservedFen === 0) return others
  const { late: _late, penalty: _penalty, ...held } = mine
  return [...others, { ...held, settledFen: 0, reversed: true }]
}
