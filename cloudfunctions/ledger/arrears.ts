import type { Account } from '../../shared/account/schema'
import { ageOf } from '../../shared/billing/measures'
import { type Day, daysBetween, today } from '../../shared/calendar/day'
import { type Arrears, agesOf, arrearsOf, isAsSeen, overdueFen, stretchOf } from '../../shared/ledger/arrears'
import { accountsOf } from '../account/store'
import { seenFrom } from '../billing/store'
import { estates } from '../estate/store'
import { auditedLook } from '../operation/audited-look'
import { beside } from '../operation/beside'
import { arrearsRows } from './store'

const PAGE = 30

/** The houses that owe something past its day, the oldest debt first. What was paid in these minutes is off already. */
export const arrears = auditedLook('ledger.arrears', async ({ input, reach, now, record }) => {
  const day = today(now)
  const { estateId, building, age, cursor } = input
  const here = reach.filter(hold => hold.estateId === estateId)
  const [, [page, accounts]] = await Promise.all([
    estates.get(null, estateId, reach),
    beside(
      ['arrears', estateId, building, age, cursor].join(),
      () =>
        arrearsRows.list(here, {
          filter: { estateId, building, orderKey: stretchOf(age, day) },
          order: { field: 'orderKey', direction: 'asc' },
          cursor,
          limit: PAGE,
        }),
      ({ items }) => items.map(row => row._id),
      accountsOf,
    ),
  ])
  record({ estateId, houseId: estateId, own: false, because: '查看欠费清单' })
  const detailed = here.some(hold => hold.role !== 'clerk')
  const items = (await asTheyStand(page.items, accounts, day)).map(({ _id: houseId, label, dues }) => {
    const oldestDueOn = dues.find(one => one.amountFen > 0)?.dueOn ?? day
    return {
      houseId,
      label,
      overdueFen: overdueFen(dues, day),
      oldestDueOn,
      age: ageOf(daysBetween(oldestDueOn, day)),
      ...(detailed && { ages: agesOf(dues, day) }),
    }
  })
  return { ...page, items }
})
/** Houses whose account has moved since their row was kept are worked out anew; who owes nothing any more falls out. */
async function asTheyStand(
  rows: readonly Arrears[],
  accounts: ReadonlyMap<string, Account>,
  day: Day,
): Promise<Arrears[]> {
  const moved = rows.filter(row => !isAsSeen(row, accounts.get(row._id) ?? null)).map(row => row._id)
  const bills = moved.length > 0 ? await seenFrom(moved, accounts) : []
  return rows.flatMap(row => {
    if (!moved.includes(row._id)) return overdueFen(row.dues, day) > 0 ? [row] : []
    const mine = bills.filter(bill => bill.houseId === row._id)
    return arrearsOf(row, accounts.get(row._id) ?? null, mine, day) ?? []
  })
}
