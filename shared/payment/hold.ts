import type { Account, BillMoney } from '../account/schema'
import { release, reserve, type SeenBills } from '../billing/settle'
import { closeSettled } from '../billing/window'
import type { Allocation } from './allocation'

/** The bills among a house's allocations, as amounts to promise. */
const partsOf = (houseId: string, allocations: readonly Allocation[]) =>
  allocations.flatMap(one =>
    one.houseId === houseId && one.billId !== null ? [{ billId: one.billId, amountFen: one.amountFen }] : [],
  )
/** Which order holds a part of the bill; null: none. */
export const holderOf = (account: Account, billId: string): string | null =>
  account.bills.find(one => one.billId === billId)?.heldBy?.at(-1) ?? null

/** Promises the allocations of this house to an order, and says so by its id. Only `letGo` or a settlement undoes it. */
export function hold(
  account: Account,
  seen: SeenBills,
  paymentId: string,
  allocations: readonly Allocation[],
  now: number,
): Account {
  const parts = partsOf(account._id, allocations)
  const named = new Set(parts.map(part => part.billId))
  const held = reserve(account, seen, parts)
  const bills = held.bills.map(money =>
    named.has(money.billId) ? { ...money, heldBy: [...(money.heldBy ?? []), paymentId] } : money,
  )
  const prepaidFen = allocations.reduce((sum, one) => sum + (one.billId === null ? one.amountFen : 0), 0)
  const prepaying = prepaidFen > 0 ? [...(held.prepaying ?? []), { paymentId, amountFen: prepaidFen }] : held.prepaying
  return closeSettled({ ...held, bills, ...(prepaying && { prepaying }) }, seen.bills, now)
}
/** What open orders will still add to the prepayment, fen. */
export const promisedFen = ({ prepaying = [] }: Account): number =>
  prepaying.reduce((sum, one) => sum + one.amountFen, 0)
/** Nothing here is held by this order any more. */
export const forget = (account: Account, paymentId: string): Account => ({
  ...account,
  ...(account.prepaying && { prepaying: account.prepaying.filter(one => one.paymentId !== paymentId) }),
  bills: account.bills.map(({ heldBy, ...money }): BillMoney => {
    const left = (heldBy ?? []).filter(id => id !== paymentId)
    return left.length > 0 ? { ...money, heldBy: left } : money
  }),
})
/** Lets go what `hold` took. Whether the order still holds it, the order's own state says: ask it first. */
export const letGo = (account: Account, paymentId: string, allocations: readonly Allocation[]): Account =>
  forget(release(account, partsOf(account._id, allocations)), paymentId)
