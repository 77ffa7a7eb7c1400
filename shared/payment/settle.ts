import type { EntryPart, LedgerEntry, Posting } from '../account/posting'
import { addPrepaid } from '../account/prepaid'
import type { Account, Prepaid } from '../account/schema'
import type { Bill } from '../billing/schema'
import { type SeenBills, settle } from '../billing/settle'
import { today } from '../calendar/day'
import { forget } from './hold'
import { holdsBills } from './machine'
import type { Payment, SettledLine } from './schema'

/** The merchant's money at WeChat Pay until it is settled to the bank. */
export const CLEARING = 'clearing:wechat'

/** What settling asks of a payment. */
type Order = Pick<Payment, '_id' | 'estateId' | 'lines' | 'state'>
interface Settlement {
  account: Account
  settled: SettledLine[]
  /** Late penalties of principals that are now paid: bills to insert. */
  bills: Bill[]
  /** One, whose id is the payment's and the house's. */
  entries: LedgerEntry[]
}
/** The bills of an order as it froze them: enough to settle what it holds, for those can neither change nor go. */
const frozen = (payment: Order, account: Account): SeenBills => ({
  reversals: account.reversals ?? 0,
  partial: true,
  bills: payment.lines.flatMap(({ bill }) =>
    bill && bill.houseId === account._id ? [{ ...bill, lines: [], posting: [] }] : [],
  ),
})
/** An order that no longer holds its bills must be told how they stand now. */
export const needsFreshBills = (payment: Payment): boolean => !holdsBills(payment.state)

/**
 * A verified payment in one of its houses: every bill takes what it still wants of its own payer's money, and what is not
 * owed any more stays that payer's prepayment. Sums to the house's lines. `seen` only where `needsFreshBills`;
 * `into`: the debits, where the money does not wait at WeChat Pay.
 */
export function settleHouse(
  payment: Order,
  before: Account,
  seen: SeenBills | null,
  at: { paidAt: number; now: number },
  into?: readonly Posting[],
): Settlement {
  const houseId = before._id
  const lines = payment.lines.filter(line => line.houseId === houseId)
  const done = settle(before, seen ?? frozen(payment, before), {
    parts: lines.flatMap(({ billId, amountFen, payer }) => (billId === null ? [] : [{ billId, amountFen, payer }])),
    paidOn: today(at.paidAt),
    now: at.now,
    reserved: holdsBills(payment.state),
    excess: 'keep',
  })
  const chosen = lines.filter(line => line.billId === null)
  const account = chosen.reduce((all, { payer, amountFen }) => addPrepaid(all, payer, amountFen), done.account)
  const taken = new Map(done.parts.map(part => [part.billId, part.amountFen]))
  const settled = lines.flatMap((line): SettledLine[] => {
    const toBill = line.billId === null ? 0 : (taken.get(line.billId) ?? 0)
    const kept = line.amountFen - toBill
    return [
      ...(toBill > 0 ? [{ ...line, amountFen: toBill, ended: 'bill' as const }] : []),
      ...(kept > 0 ? [{ ...line, amountFen: kept, ended: 'prepayment' as const }] : []),
    ]
  })
  return {
    account: forget(account, payment._id),
    settled,
    bills: done.penalties,
    entries: [entryOf(payment, houseId, settled, done.parts, at.paidAt, into)],
  }
}

const sumOf = (lines: readonly SettledLine[], ended: SettledLine['ended']): number =>
  lines.reduce((sum, line) => sum + (line.ended === ended ? line.amountFen : 0), 0)

function entryOf(
  payment: Order,
  houseId: string,
  lines: readonly SettledLine[],
  parts: EntryPart[],
  at: number,
  into?: readonly Posting[],
): LedgerEntry {
  const [billed, prepaid] = [sumOf(lines, 'bill'), sumOf(lines, 'prepayment')]
  const credit = (account: string, fen: number): Posting[] =>
    fen > 0 ? [{ account, debitFen: 0, creditFen: fen }] : []
  return {
    _id: `${payment._id}:${houseId}`,
    estateId: payment.estateId,
    houseId,
    at,
    kind: 'payment',
    postings: [
      ...(into ?? [{ account: CLEARING, debitFen: billed + prepaid, creditFen: 0 }]),
      ...credit('receivable', billed),
      ...credit('prepaid', prepaid),
    ],
    note: '',
    parts,
    prepaid: lines.flatMap(({ ended, payer, amountFen }): Prepaid[] =>
      ended === 'prepayment' ? [{ payer, amountFen }] : [],
    ),
  }
}
