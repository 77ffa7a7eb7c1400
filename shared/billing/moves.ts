import { payerNow, payerOf } from '../account/payer'
import { effectOn, isBalanced, type LedgerEntry } from '../account/posting'
import type { Account, Payer } from '../account/schema'
import { type Fen, sum } from '../money/decimal'
import type { Bill } from './schema'

/** What a rule makes of an account: all that moved stands in its entries, and in the bills inserted beside it. */
export interface Changed {
  account: Account
  entries?: readonly LedgerEntry[]
  bills?: readonly Bill[]
}

/**
 * In what an account says otherwise than the entries and bills that moved it; null: they agree. What is held for each
 * payer moves only by that payer's moves.
 */
export function unexplained(before: Account, { account, entries = [], bills = [] }: Changed): string | null {
  const of = (name: string): Fen => -sum(entries.map(entry => effectOn(name, entry.postings)))
  const billed = (name: string): Fen => -sum(bills.map(bill => effectOn(name, bill.posting)))
  const wrong = entries.find(entry => !isBalanced(entry.postings))
  if (wrong) return `entry ${wrong._id} does not balance`
  const now = (payer: Payer): Payer => payerNow(account, { payer })
  const held = (of: Account, payer: Payer): Fen =>
    sum(of.prepaid.filter(one => now(one.payer) === payer).map(one => one.amountFen))
  const payers = new Set([...before.prepaid, ...account.prepaid].map(one => now(one.payer)))
  for (const payer of payers) {
    const moved = sum(
      entries.flatMap(entry => (entry.prepaid ?? []).map(one => (now(one.payer) === payer ? one.amountFen : 0))),
    )
    const asked = bills.filter(bill => payerOf(account, bill) === payer)
    const byBills = -sum(asked.map(bill => effectOn('prepaid', bill.posting)))
    if (held(account, payer) - held(before, payer) !== moved + byBills) return `the prepayment of ${payer}`
  }
  if (account.prepaidFen - before.prepaidFen !== of('prepaid') + billed('prepaid')) return 'prepayments'
  if (account.prepaidFen !== sum(account.prepaid.map(one => one.amountFen))) return 'the sum of prepayments'
  if (account.depositsFen - before.depositsFen !== of('deposits') + billed('deposits')) return 'deposits'
  if ((account.settledFen ?? 0) - (before.settledFen ?? 0) !== of('receivable')) return 'what is settled'
  return null
}
