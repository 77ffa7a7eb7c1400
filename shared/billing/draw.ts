import { payerOf } from '../account/payer'
import type { EntryPart, Posting } from '../account/posting'
import { addPrepaid, prepaidOf } from '../account/prepaid'
import type { Account, Prepaid } from '../account/schema'
import { today } from '../calendar/day'
import { type Fen, sum } from '../money/decimal'
import { ITEMS } from '../tariff/schema'
import { moneyOf } from './money-of'
import { byTurn } from './open-bill'
import type { Bill, BillItem, IssuedBill } from './schema'
import { type SeenBills, type SettledPart, settle } from './settle'

/** The item's place among bills due on one day; lower is first, what has no price of its own last. */
const priorityOf = (item: BillItem): number => {
  const place = (ITEMS as readonly string[]).indexOf(item)
  return place < 0 ? ITEMS.length : place
}

interface Drawn {
  account: Account
  parts: EntryPart[]
  /** By how much whose prepayment changed. */
  prepaid: Prepaid[]
  penalties: Bill[]
  postings: Posting[]
  /** What left the prepayment; negative: credits made it grow. */
  drawnFen: Fen
}

/** Of `fundFen`, what goes to which of these bills: oldest due first. Nothing that is promised to a payment. */
function spreadOver(fundFen: Fen, account: Account, bills: readonly IssuedBill[]): SettledPart[] {
  const open = bills
    .map(bill => ({
      ...bill,
      billId: bill._id,
      priority: priorityOf(bill.item),
      freeFen: moneyOf(account, bill).freeFen,
    }))
    // A deposit is asked for by itself: it is no fee that a prepayment was made for.
    .filter(bill => bill.freeFen > 0 && bill.item !== 'DEPOSIT')
    .sort(byTurn)
  let leftFen = fundFen
  const parts: SettledPart[] = []
  for (const { billId, freeFen } of open) {
    const amountFen = Math.min(leftFen, freeFen)
    if (amountFen <= 0) break
    parts.push({ billId, amountFen })
    leftFen -= amountFen
  }
  return parts
}
/** Credits of a payer: all that was not turned into prepayment yet. */
const credits = (account: Account, bills: readonly IssuedBill[]): SettledPart[] =>
  bills.flatMap(bill => {
    const { freeFen } = moneyOf(account, bill)
    return freeFen < 0 ? [{ billId: bill._id, amountFen: freeFen }] : []
  })

/**
 * Each payer's prepayment settles what that payer owes, oldest due first; the payer's credits count before it, and what
 * is left of them becomes prepayment. Nobody's money touches another's bill. Null: there is nothing to do.
 */
export function draw(before: Account, seen: SeenBills, now: number): Drawn | null {
  const when = { paidOn: today(now), now }
  const payers = [...new Set(seen.bills.map(bill => payerOf(before, bill)))]
  let account = before
  const parts: EntryPart[] = []
  const penalties: Bill[] = []
  const moves: Prepaid[] = []
  for (const payer of payers) {
    const mine = seen.bills.filter(bill => payerOf(before, bill) === payer)
    const back = credits(account, mine)
    const fundFen = prepaidOf(account, payer) - sum(back.map(one => one.amountFen))
    const wanted = spreadOver(fundFen, account, mine)
    if (back.length + wanted.length === 0) continue
    const first = settle(account, seen, { parts: [...back, ...wanted], ...when })
    // What was paid late brings its penalty, and the same money may pay that too.
    const late = first.penalties.map(bill => ({ ...bill, issuedAt: now, reversedAt: null }))
    const more = spreadOver(fundFen - sum(wanted.map(one => one.amountFen)), first.account, late)
    const bills = [...seen.bills, ...late]
    const second = more.length > 0 ? settle(first.account, { ...seen, bills }, { parts: more, ...when }) : null
    const settled = [...first.parts, ...(second?.parts ?? [])]
    const movedFen = sum(settled.map(one => one.amountFen))
    account = addPrepaid(second?.account ?? first.account, payer, -movedFen)
    parts.push(...settled)
    penalties.push(...first.penalties)
    if (movedFen !== 0) moves.push({ payer, amountFen: -movedFen })
  }
  if (parts.length === 0) return null
  const drawnFen = before.prepaidFen - account.prepaidFen
  const side = (name: string, debitFen: Fen, creditFen: Fen): Posting[] =>
    debitFen + creditFen > 0 ? [{ account: name, debitFen, creditFen }] : []
  const plusFen = sum(parts.filter(one => one.amountFen > 0).map(one => one.amountFen))
  const minusFen = sum(parts.filter(one => one.amountFen < 0).map(one => Math.abs(one.amountFen)))
  return {
    account,
    parts,
    prepaid: moves,
    penalties,
    postings: [
      ...side('prepaid', Math.max(0, drawnFen), Math.max(0, -drawnFen)),
      ...side('receivable', minusFen, plusFen),
    ],
    drawnFen,
  }
}
