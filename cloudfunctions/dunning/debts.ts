import type { Account } from '../../shared/account/schema'
import { moneyOf } from '../../shared/billing/money-of'
import type { IssuedBill } from '../../shared/billing/schema'
import type { Day } from '../../shared/calendar/day'
import { arrearsOf, overdueFen } from '../../shared/ledger/arrears'
import { accountsOf } from '../account/store'
import { seenFrom } from '../billing/store'
import type { Place } from '../estate/store'

interface Debt {
  house: Place
  accounts: Map<string, Account>
  /** The oldest day on which something was due that is still owed. */
  oldestDueOn: Day
  overdueFen: number
  /** What is past its day, with what is left of it. */
  bills: (IssuedBill & { owedFen: number })[]
}
/** What these houses owe past its day, as account and bills stand now: who has paid is in here no more. */
export async function debtsOf(houses: readonly Place[], day: Day): Promise<Debt[]> {
  const ids = houses.map(house => house._id)
  if (ids.length === 0) return []
  const accounts = await accountsOf(ids)
  const bills = await seenFrom(ids, accounts)
  return houses.flatMap(house => {
    const account = accounts.get(house._id) ?? null
    const own = bills.filter(bill => bill.houseId === house._id)
    const row = arrearsOf({ ...house, building: house.buildingId ?? '' }, account, own, day)
    const oldest = row?.dues.find(one => one.amountFen > 0)
    if (!row || !oldest) return []
    const late = own
      .map(bill => ({ ...bill, owedFen: moneyOf(account, bill).outstandingFen }))
      .filter(bill => bill.owedFen > 0 && bill.dueOn < day)
    return { house, accounts, oldestDueOn: oldest.dueOn, overdueFen: overdueFen(row.dues, day), bills: late }
  })
}
