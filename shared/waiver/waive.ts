import { currentOwnerOf, payerOf } from '../account/payer'
import { type EntryPart, move, type Posting } from '../account/posting'
import { addPrepaid } from '../account/prepaid'
import type { Account, BillMoney, Prepaid } from '../account/schema'
import { accruedFen, penaltyBill } from '../billing/late'
import { moneyOf } from '../billing/money-of'
import type { Bill, WaiverKind } from '../billing/schema'
import { assertSeen, type SeenBills, settle } from '../billing/settle'
import { today } from '../calendar/day'
import { type Fen, writeYuan } from '../money/decimal'
import { Refusal } from '../refusal'
import { accountOf, type Waiver } from './schema'

type Asked = Pick<Waiver, 'kind' | 'billId' | 'amountFen'>
interface Waived {
  account: Account
  /** Bills to insert: late penalties, of which this one lets go or which its settling brought. */
  penalties: Bill[]
  parts: EntryPart[]
  /** A credit that became the owner's prepayment. */
  prepaid: Prepaid[]
  postings: Posting[]
}

/** How much of a bill may be let go now: what is owed and not promised to a payment; of a principal's penalty, what has accrued. */
export function mostFen(kind: WaiverKind, billId: string | null, account: Account, seen: SeenBills, now: number): Fen {
  if (billId === null) return kind === 'SERVICE_CREDIT' ? Number.MAX_SAFE_INTEGER : 0
  const bill = seen.bills.find(one => one._id === billId)
  if (!bill) return 0
  const { money, freeFen, outstandingFen } = moneyOf(account, bill)
  if (kind !== 'PENALTY_WAIVER' || bill.item === 'LATE_PENALTY')
    return bill.item === 'DEPOSIT' ? 0 : Math.max(0, freeFen)
  return outstandingFen > 0 ? accruedFen(bill, money, today(now)) : 0
}

/** What an approved waiver does to the house's account, as one balanced entry. Refuses `waiver.too_much`. */
export function waive(before: Account, seen: SeenBills, { kind, billId, amountFen }: Asked, now: number): Waived {
  assertSeen(before, seen)
  const most = mostFen(kind, billId, before, seen, now)
  if (amountFen > most) throw new Refusal('waiver.too_much', { yuan: writeYuan(most) })
  const loss = accountOf(kind)
  if (billId === null) {
    const payer = currentOwnerOf(before, now)
    const account = addPrepaid(before, payer, amountFen)
    const prepaid = [{ payer, amountFen }]
    return { account, penalties: [], parts: [], prepaid, postings: move(loss, 'prepaid', amountFen) }
  }
  const principal = seen.bills.find(one => one._id === billId)
  const of = { paidOn: today(now), now, waived: true }
  if (kind !== 'PENALTY_WAIVER' || !principal || principal.item === 'LATE_PENALTY') {
    const settled = settle(before, seen, { parts: [{ billId, amountFen }], ...of })
    return { ...settled, prepaid: [], postings: move(loss, 'receivable', amountFen) }
  }
  // A penalty that is not billed yet is billed as far as it is let go, so that both stand in the books.
  const { money } = moneyOf(before, principal)
  const made = penaltyBill({ ...principal, payer: payerOf(before, principal) }, money, now, amountFen)
  if (!made) throw new Refusal('waiver.too_much', { yuan: writeYuan(0) })
  const known: BillMoney = { settledFen: 0, reservedFen: 0, ...money, billId, ...made.money }
  const account = { ...before, bills: [...before.bills.filter(one => one.billId !== billId), known] }
  const bills = [...seen.bills, { ...made.bill, issuedAt: now, reversedAt: null }]
  const settled = settle(account, { ...seen, bills }, { parts: [{ billId: made.bill._id, amountFen }], ...of })
  return {
    ...settled,
    prepaid: [],
    penalties: [made.bill, ...settled.penalties],
    postings: move(loss, 'receivable', amountFen),
  }
}
