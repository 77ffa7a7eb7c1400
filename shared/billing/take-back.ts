import { today } from '../calendar/day'
import type { EntryPart, Posting } from '../ledger/posting'
import { type Fen, sum } from '../money/decimal'
import { moneyOf } from './money-of'
import { owedAgainBill, type Short } from './owed-again'
import { type Account, type Bill, type BillMoney, type IssuedBill, issuedInOf, ownerKey, type Payer } from './schema'

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
  /** What was paid and is now the house's prepayment; negative: credits were taken back. */
  keptFen: Fen
  /** Bills to insert in the same transaction: credits taken back that were spent already. */
  owedAgain: Bill[]
}

/**
 * Takes the bills of a reversed run out of a house's account: what was paid becomes prepayment, what was waived is
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
  const keep = ({ payer }: IssuedBill, fen: Fen) => kept.set(payer, (kept.get(payer) ?? 0) + fen)
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
  const keptFen = sum([...kept.values()])
  post('prepaid', Math.max(0, -keptFen), Math.max(0, keptFen))
  const shorts = shortOf(before, kept, ownerKey(before.transfers, today(now)))
  const owedAgain = shorts.flatMap(short => owedAgainBill(short, bills, now) ?? [])
  const account = {
    ...before,
    bills: left,
    settledFen,
    prepaidFen: before.prepaidFen + keptFen + sum(owedAgain.map(bill => bill.amountFen)),
    reversals: (before.reversals ?? 0) + 1,
  }
  return { account, parts, postings, keptFen, owedAgain }
}
/** Who is short of how much: the owner of what the prepayment does not hold, anybody else of the whole. */
function shortOf({ prepaidFen }: Account, kept: ReadonlyMap<Payer, Fen>, owner: Payer): Short[] {
  const others = [...kept].filter(([payer, fen]) => payer !== owner && fen < 0)
  const heldFen = prepaidFen + sum([...kept].filter(([payer, fen]) => payer !== owner && fen > 0).map(([, fen]) => fen))
  const ownFen = kept.get(owner) ?? 0
  return [
    ...others.map(([payer, fen]) => ({ payer, takenFen: -fen, heldFen: 0 })),
    ...(heldFen + ownFen < 0 ? [{ payer: owner, takenFen: -ownFen, heldFen }] : []),
  ]
}
/** A promised bill stays, marked: the payment that comes for it may not have read it again. */
const without = (all: readonly BillMoney[], billId: string): BillMoney[] => {
  const others = all.filter(one => one.billId !== billId)
  const mine = all.find(one => one.billId === billId)
  if (!mine || mine.reservedFen === 0) return others
  const { late: _late, penalty: _penalty, ...held } = mine
  return [...others, { ...held, settledFen: 0, reversed: true }]
}
