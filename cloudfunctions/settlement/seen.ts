import type { Account } from '../../shared/account/schema'
import type { SeenBills } from '../../shared/billing/settle'
import { openOf } from '../billing/open'

export interface Seen {
  account: Account | null
  seen: SeenBills
}
/** What `settle`, `reserve` and `draw` need to know of some houses' bills (at most 20), read before the transaction. Two requests, side by side for houses seen before. */
export async function seenBills(houseIds: readonly string[]): Promise<Map<string, Seen>> {
  const { accounts, bills } = await openOf(houseIds)
  return new Map(
    houseIds.map(houseId => {
      const account = accounts.get(houseId) ?? null
      const own = bills.filter(bill => bill.houseId === houseId)
      return [houseId, { account, seen: { reversals: account?.reversals ?? 0, bills: own } }]
    }),
  )
}
