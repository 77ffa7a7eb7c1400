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

/** Gone out to the payer although the house had spent it meanwhile: the house owes it. */
export const OWED_BACK = 'receivable:refunds'
/** The bills of a refund that a reversed run has taken back: what was paid on them is the house's prepayment. */
export type Gone = ReadonlySet<string>

interface Back extends SettledLine {
  backFen: number
  /** Taken from the prepayment on approval. */
  isPromised: boolean
}
/** What goes back of one house, line by line. */
const backOf = (refund: Refund, payment: Payment, houseId: string): Back[] =>
  refund.parts.flatMap(({ line, amountFen }) => {
    const settled = payment.settled[line]
    const isPromised = refund.promised?.includes(line) ?? settled?.ended === 'prepayment'
    return settled?.houseId === houseId ? [{ ...settled, backFen: amountFen, isPromised }] : []
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
/** On approval, `promised` decided: prepayment leaves the house's account, so that no bill is offset with it. Refuses when it is used up. */
export function promiseBack(refund: Refund, payment: Payment, account: Account, at: number): Moved {
  const fen = total(backOf(refund, payment, account._id).filter(line => line.isPromised))
  if (fen > account.prepaidFen) throw new Refusal('refund.prepayment_used', { yuan: yuanFromFen(account.prepaidFen) })
  const postings = [...debit('prepaid', fen), ...credit(PAYABLE, fen)]
  return {
    account: { ...account, prepaidFen: account.prepaidFen - fen },
    entries: entry(refund, account._id, 'promised', at, postings),
  }
}
/** WeChat Pay did not pay it out after all: the house has its prepayment again. */
export function takeBack(refund: Refund, payment: Payment, account: Account, at: number): Moved {
  const fen = total(backOf(refund, payment, account._id).filter(line => line.isPromised))
  const postings = [...debit(PAYABLE, fen), ...credit('prepaid', fen)]
  return {
    account: { ...account, prepaidFen: account.prepaidFen + fen },
    entries: entry(refund, account._id, 'failed', at, postings),
  }
}
/**
 * The money is back with the payer: bills are open again by what went back, and can be paid again. A bill that was taken
 * back since the approval gives its prepayment, as far as it is still there; the rest the house owes.
 */
export function payBack(refund: Refund, payment: Payment, account: Account, at: number, gone: Gone): Moved {
  const lines = backOf(refund, payment, account._id)
  const promisedFen = total(lines.filter(line => line.isPromised))
  const late = total(lines.filter(line => !line.isPromised && isGone(line, gone)))
  const open = lines.filter(line => !line.isPromised && !isGone(line, gone))
  const billedFen = total(open)
  const keptFen = Math.min(late, Math.max(0, account.prepaidFen))
  const postings = [
    ...debit('receivable', billedFen),
    ...debit(PAYABLE, promisedFen),
    ...debit('prepaid', keptFen),
    ...debit(OWED_BACK, late - keptFen),
    ...credit(CLEARING, billedFen + promisedFen + late),
  ]
  return {
    account: {
      ...open.reduce(reopen, account),
      settledFen: (account.settledFen ?? 0) - billedFen,
      prepaidFen: account.prepaidFen - keptFen,
    },
    entries: entry(refund, account._id, 'success', at, postings, open.flatMap(reopenedPart)),
  }
}

const reopenedPart = ({ bill, backFen }: Back): EntryPart[] =>
  bill ? [{ billId: bill._id, amountFen: -backFen, issuedIn: issuedInOf(bill), dueOn: bill.dueOn }] : []
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
