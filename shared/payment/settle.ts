import { type Account, type Bill, freshAccount } from '../billing/schema'
import { type SeenBills, settle } from '../billing/settle'
import { today } from '../calendar/day'
import type { EntryPart, LedgerEntry, Posting } from '../ledger/posting'
import { forget, partsOf } from './hold'
import { holdsBills } from './machine'
import type { Payment, SettledLine } from './schema'

/** The merchant's money at WeChat Pay until it is settled to the bank. */
export const CLEARING = 'clearing:wechat'

export interface Settlement {
  accounts: Account[]
  settled: SettledLine[]
  /** Late penalties of principals that are now paid. */
  penalties: Bill[]
  /** One a house, ids of the payment. */
  entries: LedgerEntry[]
}
/** The bills of an order as it froze them: enough to settle what it holds, for those can neither change nor go. */
const frozen = (payment: Payment, account: Account): SeenBills => ({
  reversals: account.reversals ?? 0,
  partial: true,
  bills: payment.lines.flatMap(({ bill }) =>
    bill && bill.houseId === account._id ? [{ ...bill, lines: [], posting: [] }] : [],
  ),
})
/** An order that no longer holds its bills must be told how they stand now. */
export const needsFreshBills = (payment: Payment): boolean => !holdsBills(payment.state)

/**
 * A verified payment: every bill takes what it still wants, and what is not owed any more stays with the house as
 * prepayment. Sums to the payment's total. `accounts` by house, a missing one is fresh; `seen` only where
 * `needsFreshBills`.
 */
export function settlePayment(
  payment: Payment,
  accounts: ReadonlyMap<string, Account>,
  seen: ReadonlyMap<string, SeenBills> | null,
  at: { paidAt: number; now: number },
): Settlement {
  const result: Settlement = { accounts: [], settled: [], penalties: [], entries: [] }
  for (const houseId of payment.houseIds) {
    const lines = payment.lines.filter(line => line.houseId === houseId)
    const before = accounts.get(houseId) ?? freshAccount(houseId, payment.estateId)
    const done = settle(before, seen?.get(houseId) ?? frozen(payment, before), {
      parts: partsOf(houseId, lines),
      paidOn: today(at.paidAt),
      now: at.now,
      reserved: holdsBills(payment.state),
      excess: 'keep',
    })
    const prepaid = lines.filter(line => line.billId === null).reduce((sum, line) => sum + line.amountFen, 0)
    const account = { ...done.account, prepaidFen: done.account.prepaidFen + prepaid }
    const taken = new Map(done.parts.map(part => [part.billId, part.amountFen]))
    const settled = lines.flatMap((line): SettledLine[] => {
      const toBill = line.billId === null ? 0 : (taken.get(line.billId) ?? 0)
      const kept = line.amountFen - toBill
      return [
        ...(toBill > 0 ? [{ ...line, amountFen: toBill, ended: 'bill' as const }] : []),
        ...(kept > 0 ? [{ ...line, amountFen: kept, ended: 'prepayment' as const }] : []),
      ]
    })
    result.accounts.push(forget(account, payment._id))
    result.settled.push(...settled)
    result.penalties.push(...done.penalties)
    result.entries.push(entryOf(payment, houseId, settled, done.parts, at.paidAt))
  }
  return result
}

const sumOf = (lines: readonly SettledLine[], ended: SettledLine['ended']): number =>
  lines.reduce((sum, line) => sum + (line.ended === ended ? line.amountFen : 0), 0)

function entryOf(
  payment: Payment,
  houseId: string,
  lines: readonly SettledLine[],
  parts: EntryPart[],
  at: number,
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
      { account: CLEARING, debitFen: billed + prepaid, creditFen: 0 },
      ...credit('receivable', billed),
      ...credit('prepaid', prepaid),
    ],
    note: payment._id,
    parts,
  }
}
