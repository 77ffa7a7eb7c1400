import { type Account, ownerKey } from '../../shared/billing/schema'
import { today } from '../../shared/calendar/day'

/** Who owns the house today, as bills name it. */
export const currentOwnerOf = (account: Account | null, now: number): string =>
  ownerKey(account?.transfers ?? [], today(now))
