import { moneyOf } from '../billing/money-of'
import { type Account, issuedInOf } from '../billing/schema'
import type { EntryPart, LedgerEntry, Posting } from '../ledger/posting'
import type { Payment, SettledLine } from '../payment/schema'
import { CLEARING } from '../payment/settle'
import { yuanFromFen } from '../payment/yuan'
import { Refusal } from '../refusal'
import type { Refund } from './schema'

/** Prepayment promised back and not gone yet. */
export const PAYABLE = 'payable:refunds'

interface Back extends SettledLine {
  backFen: number
}
/** What goes back of one house, line by line. */
const backOf = (refund: Refund, payment: Payment, houseId: string): Back[] =>
  refund.parts.flatMap(({ line, amountFen }) => {
    const settled = payment.settled[line]
    return settled?.houseId === houseId ? [{ ...settled, backFen: amountFen }] : []
  })
const total = (lines: readonly Back[], ended: SettledLine['ended']): number =>
  lines.reduce((sum, line) => sum + (line.ended === ended ? line.backFen : 0), 0)
const debit = (account: string, fen: number): Posting[] => (fen > 0 ? [{ account, debitFen: fen, creditFen: 0 }] : [])
const credit = (account: string, fen: number): Posting[] => (fen > 0 ? [{ account, debitFen: 0, creditFen: fen }] : [])
const entry = (
  refund: Refund,
  houseId: string,
  what: string,
  at: number,
  postings: Posting[],
  parts: EntryPart[] = [],
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
          note: refund._id,
          parts,
        },
      ]
    : []

interface Moved {
  account: Account
  entries: LedgerEntry[]
}
/** On approval: prepayment leaves the house's account, so that no bill is offset with it. Refuses when it is used up. */
export function promiseBack(refund: Refund, payment: Payment, account: Account, at: number): Moved {
  const fen = total(backOf(refund, payment, account._id), 'prepayment')
  if (fen > account.prepaidFen) throw new Refusal('refund.prepayment_used', { yuan: yuanFromFen(account.prepaidFen) })
  const postings = [...debit('prepaid', fen), ...credit(PAYABLE, fen)]
  return {
    account: { ...account, prepaidFen: account.prepaidFen - fen },
    entries: entry(refund, account._id, 'promised', at, postings),
  }
}
/** WeChat Pay did not pay it out after all: the house has its prepayment again. */
export function takeBack(refund: Refund, payment: Payment, account: Account, at: number): Moved {
  const fen = total(backOf(refund, payment, account._id), 'prepayment')
  const postings = [...debit(PAYABLE, fen), ...credit('prepaid', fen)]
  return {
    account: { ...account, prepaidFen: account.prepaidFen + fen },
    entries: entry(refund, account._id, 'failed', at, postings),
  }
}
/** The money is back with the payer: bills are open again by what went back, and can be paid again. */
export function payBack(refund: Refund, payment: Payment, account: Account, at: number): Moved {
  const lines = backOf(refund, payment, account._id)
  const [billed, prepaid] = [total(lines, 'bill'), total(lines, 'prepayment')]
  const postings = [...debit('receivable', billed), ...debit(PAYABLE, prepaid), ...credit(CLEARING, billed + prepaid)]
  return {
    account: {
      ...lines.filter(line => line.ended === 'bill').reduce(reopen, account),
      settledFen: (account.settledFen ?? 0) - billed,
    },
    entries: entry(refund, account._id, 'success', at, postings, lines.flatMap(reopenedPart)),
  }
}

const reopenedPart = ({ bill, ended, backFen }: Back): EntryPart[] =>
  ended === 'bill' && bill
    ? [{ billId: bill._id, amountFen: -backFen, issuedIn: issuedInOf(bill), dueOn: bill.dueOn }]
    : []
/** A bill wants its money again; one behind the settled past is named as left open there. */
function reopen(account: Account, { billId, bill, backFen }: Back): Account {
  if (billId === null || !bill) return account
  const { money, settledFen } = moneyOf(account, { ...bill, lines: [], posting: [] })
  if (settledFen < backFen) throw new Error(`${billId} was settled by ${settledFen}, less than ${backFen} goes back`)
  const left = { settledFen: settledFen - backFen, reservedFen: 0, ...money, billId }
  left.settledFen = settledFen - backFen
  const others = account.bills.filter(one => one.billId !== billId)
  const says = left.settledFen !== 0 || left.reservedFen !== 0 || left.late || left.penalty
  const older = account.settledThrough !== null && bill.orderKey <= account.settledThrough
  return {
    ...account,
    bills: says ? [...others, left] : others,
    openOlder: older && !account.openOlder.includes(billId) ? [...account.openOlder, billId] : account.openOlder,
  }
}
