import { type Day, type Period, periodOf, today } from '../calendar/day'
import type { Account, Payer } from './schema'

const nth = (name: string, before: number): Payer => (before === 0 ? name : `${name}${before + 1}`)
/** Who of a house's owners somebody is who came on this day. */
export const ownerKey = (transfers: readonly Day[], day: Day): Payer =>
  nth('owner', transfers.filter(one => one <= day).length)
/** Whom a payer, or the payer of a bill, turned out to be since a sale was corrected. */
export function payerNow(account: Account | null, { payer, billId }: { payer: Payer; billId?: string }): Payer {
  const named = account?.moved?.find(one => one.billId === billId)?.payer ?? payer
  const next = account?.aliases?.find(one => one.from === named)
  return next ? payerNow(account, { payer: next.to }) : named
}
/** Who owns the house today, as bills name it. */
export const currentOwnerOf = (account: Account | null, now: number): Payer =>
  payerNow(account, { payer: ownerKey(account?.transfers ?? [], today(now)) })
/** The tenant after so many others: always numbered, so that a bill can also name one outright. */
const tenantAfter = (earlier: number): Payer => `tenant${earlier + 1}`
/**
 * Whose money a bill asks for. A bill names `tenant` whoever lives there; the account knows which of them, for one
 * tenant's money is nothing to the next. Who comes later owes no month before, and nothing that was billed by then.
 */
export function payerOf(
  account: Account | null,
  bill: { _id?: string; payer: Payer; period: Period; at: number },
): Payer {
  if (bill.payer !== 'tenant') return payerNow(account, { payer: bill.payer, ...(bill._id && { billId: bill._id }) })
  const came = (account?.tenancies ?? []).filter(at => at <= bill.at && periodOf(today(at)) <= bill.period)
  return tenantAfter(came.length)
}

interface Hold {
  role: string
  personId: string | null
  from: number
}
/** Whose time in the house a member shares. Owners by the sale, whenever they joined; tenants by the lease. */
export function payerOfHold(account: Account | null, { role, personId, from }: Hold): Payer {
  const day = today(from)
  if (role === 'tenant') return tenantAfter((account?.tenancies ?? []).filter(at => at <= from).length)
  const named = account?.owners.find(one => one.personId === personId)
  return payerNow(account, { payer: named?.payer ?? ownerKey(account?.transfers ?? [], day) })
}
