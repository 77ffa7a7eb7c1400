import { type Day, today } from '../calendar/day'
import { Refusal } from '../refusal'
import { ownerKey } from './payer'
import type { Account } from './schema'

interface Member {
  personId: string
  role: string
  from: number
  until: number | null
}
const lives = ({ from, until }: Member, at: number): boolean => from <= at && (until === null || until > at)
const withOwners = (account: Account, personIds: readonly string[], payer: string): Account => ({
  ...account,
  owners: [
    ...account.owners.filter(one => !personIds.includes(one.personId)),
    ...personIds.map(personId => ({ personId, payer })),
  ],
})

/**
 * The house is sold on a day: whose bills are whose follows from it. `buyers` are the members who came before that day;
 * who comes later is an owner of that time anyway. Refuses `tariff.transfer_order` for a sale before one that is known,
 * whose bills name its owners already, and `tariff.buyer_unknown`.
 */
export function sold(
  account: Account,
  on: Day,
  buyers: readonly string[],
  members: readonly Member[],
  now: number,
): Account {
  const last = account.transfers.at(-1)
  if (last && (on < last || (on === last && account.voided?.includes(on))))
    throw new Refusal('tariff.transfer_order', { last })
  const owners = members.filter(one => one.role === 'owner' && lives(one, now)).map(one => one.personId)
  if (buyers.some(one => !owners.includes(one))) throw new Refusal('tariff.buyer_unknown')
  const transfers = last === on ? account.transfers : [...account.transfers, on]
  return withOwners({ ...account, transfers }, buyers, ownerKey(transfers, on))
}
/**
 * Somebody joins the house; `earlier` are its members until now. A tenant after others who have left begins a lease of
 * the own; an owner who comes while a sale is known to be ahead is its buyer, and sees nothing of the seller's. Null: the
 * account need not know.
 */
export function joined(account: Account, who: Member, earlier: readonly Member[]): Account | null {
  if (who.role === 'tenant') {
    const tenants = earlier.filter(one => one.role === 'tenant')
    if (tenants.length === 0 || tenants.some(one => lives(one, who.from))) return null
    return { ...account, tenancies: [...account.tenancies, who.from] }
  }
  const ahead = account.transfers.filter(day => day > today(who.from) && !account.voided?.includes(day))
  if (who.role !== 'owner' || ahead.length === 0) return null
  return withOwners(account, [who.personId], ownerKey(account.transfers, ahead.at(-1) ?? ''))
}
