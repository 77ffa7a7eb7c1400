import { today } from '../calendar/day'
import type { EntryPart, Posting } from '../ledger/posting'
import { type Fen, sum } from '../money/decimal'
import { byTurn } from '../payment/allocation'
import { ITEMS } from '../tariff/schema'
import { moneyOf } from './money-of'
import { type Account, type Bill, type BillItem, type IssuedBill, ownerKey } from './schema'
import { type SeenBills, type SettledPart, settle } from './settle'

/** The item's place among bills due on one day; lower is first, what has no price of its own last. */
export const priorityOf = (item: BillItem): number => {
  const place = (ITEMS as readonly string[]).indexOf(item)
  return place < 0 ? ITEMS.length : place
}

export interface Drawn {
  account: Account
  parts: EntryPart[]
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
/** Credits of a payer, as far as `needFen` goes (null: all of them). */
function credits(account: Account, bills: readonly IssuedBill[], needFen: Fen | null): SettledPart[] {
  let leftFen = needFen ?? Number.POSITIVE_INFINITY
  const parts: SettledPart[] = []
  for (const bill of bills) {
    const amountFen = Math.min(leftFen, -moneyOf(account, bill).freeFen)
    if (amountFen <= 0) continue
    parts.push({ billId: bill._id, amountFen: -amountFen })
    leftFen -= amountFen
  }
  return parts
}

/**
 * The house's prepayment settles what its owner owes, oldest due first; credits count before it, and what is left of
 * the owner's becomes prepayment. Another payer's credits settle that payer's bills only. Null: there is nothing to do.
 * The prepayment never becomes negative.
 */
export function draw(before: Account, seen: SeenBills, now: number): Drawn | null {
  const owner = ownerKey(before.transfers, today(now))
  const when = { paidOn: today(now), now }
  const payers = [...new Set(seen.bills.map(bill => bill.payer))]
  let account = before
  const parts: EntryPart[] = []
  const penalties: Bill[] = []
  const apply = (wanted: readonly SettledPart[], bills: readonly IssuedBill[]) => {
    const settled = settle(account, { ...seen, bills }, { parts: wanted, ...when })
    account = settled.account
    parts.push(...settled.parts)
    return settled.penalties
  }
  for (const payer of payers) {
    const own = seen.bills.filter(bill => bill.payer === payer)
    const owedFen = sum(own.map(bill => Math.max(0, moneyOf(account, bill).freeFen)))
    const back = credits(account, own, payer === owner ? null : owedFen)
    const fundFen = sum(back.map(one => Math.abs(one.amountFen))) + (payer === owner ? account.prepaidFen : 0)
    const wanted = spreadOver(fundFen, account, own)
    if (back.length + wanted.length === 0) continue
    const made = apply([...back, ...wanted], seen.bills)
    penalties.push(...made)
    const leftFen = fundFen - sum(wanted.map(one => one.amountFen))
    const late = made.map(bill => ({ ...bill, issuedAt: now, reversedAt: null }))
    const more = payer === owner ? spreadOver(leftFen, account, late) : []
    if (more.length > 0) apply(more, [...seen.bills, ...late])
    const movedFen = sum([...back, ...wanted, ...more].map(one => one.amountFen))
    if (payer === owner) account = { ...account, prepaidFen: account.prepaidFen - movedFen }
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
    penalties,
    postings: [
      ...side('prepaid', Math.max(0, drawnFen), Math.max(0, -drawnFen)),
      ...side('receivable', minusFen, plusFen),
    ],
    drawnFen,
  }
}
