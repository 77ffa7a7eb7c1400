import { type Day, type Period, periodOf, today } from '../calendar/day'
import type { Account, Payer } from './schema'

const nth = (name: string, before: number): Payer => (before === 0 ? name : `${name}${before + 1}`)
/** Who of a house's owners somebody is who came on this day. */
export const ownerKey = (transfers: readonly Day[], day: Day): Payer =>
  nth('owner', transfers.filter(one => one <= day).length)
/** Who owns the house today, as bills name it. */
export const currentOwnerOf = (account: Account | null, now: number): Payer =>
  ownerKey(account?.transfers ?? [], today(now))
/** Who of a house's tenants owes this month: always numbered, so that a bill can also name one outright. */
const tenantKey = (tenancies: readonly Day[], period: Period): Payer =>
  `tenant${tenancies.filter(one => periodOf(one) <= period).length + 1}`
/**
 * Whose money a bill asks for. A bill names `tenant` whoever lives there; the account knows which of them, for one
 * tenant's money is nothing to the next.
 */
export const payerOf = (account: Account | null, bill: { payer: Payer; period: Period }): Payer =>
  bill.payer === 'tenant' ? tenantKey(account?.tenancies ?? [], bill.period) : bill.payer

interface Hold {
  role: string
  personId: string | null
  from: number
}
/** Whose time in the house a member shares. Owners by the sale, whenever they joined; tenants by the lease. */
export function payerOfHold(account: Account | null, { role, personId, from }: Hold): Payer {
  const day = today(from)
  if (role === 'tenant') return tenantKey(account?.tenancies ?? [], periodOf(day))
  const named = account?.owners.find(one => one.personId === personId)
  return named?.payer ?? ownerKey(account?.transfers ?? [], day)
}
