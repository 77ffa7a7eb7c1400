import type { Account } from '../../shared/account/schema'
import type { SeenBills } from '../../shared/billing/settle'
import { accountsOf } from '../account/store'
import { openWithin } from '../billing/store'

export interface Seen {
  account: Account | null
  seen: SeenBills
}
/** What `settle`, `reserve` and `draw` need to know of some houses' bills (at most 20), read before the transaction. Two requests. */
export async function seenBills(houseIds: readonly string[]): Promise<Map<string, Seen>> {
  const accounts = await accountsOf(houseIds)
  const bills = await openWithin(
    houseIds.map(houseId => {
      const account = accounts.get(houseId)
      return { houseId, after: account?.settledThrough ?? null, older: account?.openOlder ?? [] }
    }),
  )
  return new Map(
    houseIds.map(houseId => {
      const account = accounts.get(houseId) ?? null
      const own = bills.filter(bill => bill.houseId === houseId)
      return [houseId, { account, seen: { reversals: account?.reversals ?? 0, bills: own } }]
    }),
  )
}
