import { payerNow } from '../account/payer'
import type { EntryPart, LedgerEntry, Posting } from '../account/posting'
import { addPrepaid, prepaidOf } from '../account/prepaid'
import type { Account, BillMoney, Prepaid } from '../account/schema'
import { moneyOf } from '../billing/money-of'
import type { LatePart } from '../billing/penalty'
import { partOf } from '../billing/settle'
import { type Day, today } from '../calendar/day'
import type { Fen } from '../money/decimal'
import type { Payment, SettledLine } from '../payment/schema'
import { CLEARING } from '../payment/settle'
import { yuanFromFen } from '../payment/yuan'
import { Refusal } from '../refusal'
import { isDeposit } from './act'
import type { Refund } from './schema'

/** Prepayment promised back and not gone yet. */
export const PAYABLE = 'payable:refunds'

/** Gone out to the payer, who had spent it meanwhile: the payer owes it. */
export const OWED_BACK = 'receivable:refunds'
/** The bills of a refund that a reversed run has taken back: what was paid on them is its payer's prepayment. */
export type Gone = ReadonlySet<string>

interface Back extends SettledLine {
  backFen: number
  /** Taken from the prepayment on approval. */
  isPromised: boolean
}
/** What goes back of one house, line by line, to whoever its payer turned out to be. */
const backOf = (refund: Refund, payment: Payment, account: Account): Back[] =>
  refund.parts.flatMap(({ line, amountFen }) => {
    const settled = payment.settled[line]
    const isPromised = refund.promised?.includes(line) ?? settled?.ended === 'prepayment'
    if (settled?.houseId !== account._id) return []
    const payer = payerNow(account, { payer: settled.payer })
    return [{ ...settled, payer, backFen: amountFen, isPromised }]
  })
const total = (lines: readonly Back[]): number => lines.reduce((sum, line) => sum + line.backFen, 0)
const isGone = ({ ended, billId }: SettledLine, gone: Gone): boolean =>
  ended === 'bill' && billId !== null && gone.has(billId)
/** Which of the refund's lines are prepayment now, by index among the payment's settled lines. */
export const linesOfPrepayment = (refund: Refund, payment: Payment, gone: Gone): number[] =>
  refund.parts.flatMap(({ line }) => {
    const settled = payment.settled[line]
    return settled && (settled.ended === 'prepayment' || isGone(settled, gone)) ? [line] : []
  })
const debit = (account: string, fen: number): Posting[] => (fen > 0 ? [{ account, debitFen: fen, creditFen: 0 }] : [])
const credit = (account: string, fen: number): Posting[] => (fen > 0 ? [{ account, debitFen: 0, creditFen: fen }] : [])
const entry = (
  refund: Refund,
  houseId: string,
  what: string,
  at: number,
  postings: Posting[],
  more: Pick<LedgerEntry, 'parts' | 'prepaid' | 'payer'>,
): LedgerEntry[] =>
  postings.length > 0
    ? [
        {
          _id: `${refund._id}:${what}:${houseId}`,
          estateId: refund.estateId,
          houseId,
          at,
          kind: 'refund',
          postings,
          note: refund.reason,
          ...more,
        },
      ]
    : []

interface Moved {
  account: Account
  entries: LedgerEntry[]
}
/** Sums by payer: what a line takes comes from the prepayment of whoever paid it. */
const byPayer = (lines: readonly Back[]): Prepaid[] =>
  [...new Set(lines.map(line => line.payer))].map(payer => ({
    payer,
    amountFen: total(lines.filter(line => line.payer === payer)),
  }))
const add = (account: Account, moves: readonly Prepaid[]): Account =>
  moves.reduce((all, { payer, amountFen }) => addPrepaid(all, payer, amountFen), account)
const minus = (moves: readonly Prepaid[]): Prepaid[] =>
  moves.map(({ payer, amountFen }) => ({ payer, amountFen: -amountFen }))

/**
 * On approval, `promised` decided: prepayment leaves the account of whoever paid it, so that no bill is offset with it.
 * Refuses when that payer has used it up.
 */
export function promiseBack(refund: Refund, payment: Payment, account: Account, at: number): Moved {
  const lines = backOf(refund, payment, account).filter(line => line.isPromised)
  const moves = byPayer(lines)
  for (const { payer, amountFen } of moves) {
    const leftFen = prepaidOf(account, payer)
    if (amountFen > leftFen) throw new Refusal('refund.prepayment_used', { yuan: yuanFromFen(leftFen) })
  }
  const fen = total(lines)
  const prepaid = minus(moves)
  const postings = [...debit('prepaid', fen), ...credit(PAYABLE, fen)]
  return { account: add(account, prepaid), entries: entry(refund, account._id, 'promised', at, postings, { prepaid }) }
}
/** WeChat Pay did not pay it out after all: the payer has the prepayment again. */
export function takeBack(refund: Refund, payment: Payment, account: Account, at: number): Moved {
  const lines = backOf(refund, payment, account).filter(line => line.isPromised)
  const prepaid = byPayer(lines)
  const fen = total(lines)
  const postings = [...debit(PAYABLE, fen), ...credit('prepaid', fen)]
  return { account: add(account, prepaid), entries: entry(refund, account._id, 'failed', at, postings, { prepaid }) }
}
/**
 * The money is back with the payer: bills are open again by what went back, and can be paid again. A bill that was taken
 * back since the approval gives its payer's prepayment, as far as it is still there; the rest the payer owes. A deposit
 * that goes back is held no longer, and nobody owes it again.
 */
export function payBack(refund: Refund, payment: Payment, account: Account, at: number, gone: Gone): Moved {
  const lines = backOf(refund, payment, account)
  const promisedFen = total(lines.filter(line => line.isPromised))
  const late = lines.filter(line => !line.isPromised && isGone(line, gone))
  const others = lines.filter(line => !line.isPromised && !isGone(line, gone))
  const deposits = others.filter(isDeposit)
  const open = others.filter(line => !isDeposit(line))
  const depositsFen = total(deposits)
  const billedFen = total(open)
  const kept = byPayer(late)
    .map(({ payer, amountFen }) => ({ payer, amountFen: Math.min(amountFen, prepaidOf(account, payer)) }))
    .filter(one => one.amountFen > 0)
  const keptFen = kept.reduce((all, one) => all + one.amountFen, 0)
  const postings = [
    ...debit('receivable', billedFen),
    ...debit('deposits', depositsFen),
    ...debit(PAYABLE, promisedFen),
    ...debit('prepaid', keptFen),
    ...debit(OWED_BACK, total(late) - keptFen),
    ...credit(CLEARING, billedFen + depositsFen + promisedFen + total(late)),
  ]
  const held = { from: today(payment.paidAt ?? at), until: today(at) }
  const reopened = open.reduce((all, line) => reopen(all, line, held), account)
  const moved = add(
    {
      ...reopened,
      settledFen: (account.settledFen ?? 0) - billedFen,
      depositsFen: account.depositsFen - depositsFen,
    },
    minus(kept),
  )
  const [payer] = [...late, ...deposits].map(line => line.payer)
  const more = {
    parts: open.flatMap(line => reopenedPart(account, line)),
    prepaid: minus(kept),
    ...(payer && { payer }),
  }
  return { account: moved, entries: entry(refund, account._id, 'success', at, postings, more) }
}

const reopenedPart = (account: Account, { bill, backFen }: Back): EntryPart[] =>
  bill ? [partOf(account, bill, -backFen)] : []
/** A bill wants its money again; one behind the settled past is named as left open there. */
function reopen(account: Account, { billId, bill, backFen }: Back, days: { from: Day; until: Day }): Account {
  if (billId === null || !bill) return account
  const { money, settledFen } = moneyOf(account, { ...bill, lines: [], posting: [] })
  if (settledFen < backFen) throw new Error(`${billId} was settled by ${settledFen}, less than ${backFen} goes back`)
  const left: BillMoney = { settledFen: settledFen - backFen, reservedFen: 0, ...money, billId }
  left.settledFen = settledFen - backFen
  // It was late on the day it was paid, and is so again: not twice.
  if (left.late) left.late = lessLate(left.late, days.from, backFen)
  if (Number(bill.penaltyRate) > 0) left.held = [...(money?.held ?? []), { amountFen: backFen, ...days }]
  const others = account.bills.filter(one => one.billId !== billId)
  const says = left.settledFen !== 0 || left.reservedFen !== 0 || left.late || left.penalty || left.held
  const older = account.settledThrough !== null && bill.orderKey <= account.settledThrough
  return {
    ...account,
    bills: says ? [...others, left] : others,
    openOlder: older && !account.openOlder.includes(billId) ? [...account.openOlder, billId] : account.openOlder,
  }
}
/** Parts paid late, less what went back of those paid on this day. */
function lessLate(parts: readonly LatePart[], on: Day, backFen: Fen): LatePart[] {
  let left = backFen
  return parts.flatMap(part => {
    const taken = part.on === on ? Math.min(left, part.amountFen) : 0
    left -= taken
    return part.amountFen > taken ? [{ ...part, amountFen: part.amountFen - taken }] : []
  })
}
