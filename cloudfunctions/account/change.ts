import { booked } from '../../shared/account/posting'
import { type Account, freshAccount } from '../../shared/account/schema'
import { type Changed, unexplained } from '../../shared/billing/moves'
import type { Tx } from '../operation/transaction'
import { accounts, entries } from './store'

interface House {
  houseId: string
  estateId: string
}
/**
 * The only way a house's money changes: a pure rule turns the account into a new one, with the entries and bills that
 * explain the difference. The account and its entries are written here, bills by whoever called. Null: nothing to do.
 * Crashes on what the entries do not explain: that is a bug. 2 requests, + 1 an entry.
 */
export async function change<C extends Changed>(
  tx: Tx,
  { houseId, estateId }: House,
  now: number,
  rule: (before: Account) => C | null,
): Promise<C | null> {
  const before = (await accounts.find(tx, houseId)) ?? freshAccount(houseId, estateId)
  const changed = rule(before)
  if (!changed) return null
  const wrong = unexplained(before, changed)
  if (wrong) throw new Error(`${wrong} of ${houseId}: not what the entries say`)
  await accounts.put(tx, changed.account)
  for (const entry of changed.entries ?? []) await entries.insert(tx, booked(entry, now))
  return changed
}
/** The account as it is for a rule that only looks. */
export const accountIn = (tx: Tx, houseId: string): Promise<Account | null> => accounts.find(tx, houseId)
