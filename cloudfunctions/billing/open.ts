import type { Account } from '../../shared/account/schema'
import type { IssuedBill } from '../../shared/billing/schema'
import { accountsOf } from '../account/store'
import { beside } from '../operation/beside'
import { openWithin, windowsOf } from './store'

/**
 * The accounts of these houses, and of their bills what no account calls settled. Which those are only an account says;
 * that it has seen no reversal since is part of it, so that a command may go by what it reads here (`assertSeen`).
 */
export async function openOf(
  houseIds: readonly string[],
): Promise<{ accounts: Map<string, Account>; bills: IssuedBill[] }> {
  const [accounts, bills] = await beside(
    `open of ${houseIds.join()}`,
    () => accountsOf(houseIds),
    found =>
      windowsOf(houseIds, found).map(window => ({ ...window, reversals: found.get(window.houseId)?.reversals ?? 0 })),
    openWithin,
  )
  return { accounts, bills }
}
