import type { LedgerEntry, Posting } from '../account/posting'
import type { Account } from '../account/schema'
import type { Fen } from '../money/decimal'
import { SAFE } from '../till/books'
import { backFen, keptFen } from './act'
import type { Deposit, PayWay } from './schema'

/** What is kept of a deposit is income. */
export const KEPT = 'revenue:DEPOSIT_KEPT'
/** Where the money that goes back over the counter comes from: cash out of the safe, never out of a drawer. */
const PAID_FROM: Record<Exclude<PayWay, 'wechat'>, string> = { cash: SAFE, bank: 'bank' }
const debit = (account: string, fen: Fen): Posting[] => (fen > 0 ? [{ account, debitFen: fen, creditFen: 0 }] : [])
const credit = (account: string, fen: Fen): Posting[] => (fen > 0 ? [{ account, debitFen: 0, creditFen: fen }] : [])

/**
 * What paying a deposit back does to its house: held no longer, what is kept becomes ours, once. What goes by WeChat Pay is
 * the refund's to book as it arrives. Its bill stays settled: nobody asks for it again.
 */
export function paidBack(
  deposit: Deposit,
  way: PayWay,
  before: Account,
  now: number,
): { account: Account; entries: LedgerEntry[] } | null {
  const kept = deposit.keptBooked ? 0 : keptFen(deposit)
  const back = way === 'wechat' ? 0 : backFen(deposit)
  if (kept + back === 0) return null
  const postings = [
    ...debit('deposits', kept + back),
    ...credit(KEPT, kept),
    ...(way === 'wechat' ? [] : credit(PAID_FROM[way], back)),
  ]
  const { _id, estateId, houseId, title, payer, before: rounds } = deposit
  const entry: LedgerEntry = {
    _id: `deposit:${_id}:${rounds.length}:${way}`,
    ...{ estateId, houseId, at: now, kind: 'deposit', postings, note: title, payer },
  }
  return { account: { ...before, depositsFen: before.depositsFen - kept - back }, entries: [entry] }
}
