import { payerOf } from '../../shared/account/payer'
import type { Account } from '../../shared/account/schema'
import type { Bill } from '../../shared/billing/schema'
import { whoPays } from '../account/payers'
import type { Place } from '../estate/store'

type Owed = Pick<Bill, 'payer' | 'period' | 'at'>
/** Who of a household owes any of these bills now; nobody hears of somebody else's. */
export const whoOwes = (house: Place, bills: readonly Owed[], account: Account | null, now: number): string[] =>
  whoPays(house.members, account, new Set(bills.map(bill => payerOf(account, bill))), now)
