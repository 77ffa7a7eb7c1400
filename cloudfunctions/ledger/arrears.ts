import type { Account } from '../../shared/account/schema'
import { ageOf } from '../../shared/billing/measures'
import { type Day, daysBetween, today } from '../../shared/calendar/day'
import { type AgeSum, type Arrears, agesOf, arrearsOf, isAsSeen, overdueFen } from '../../shared/ledger/arrears'
import { accountsOf } from '../account/store'
import { seenFrom } from '../billing/store'
import { ownersOf } from '../estate/owners'
import { estates } from '../estate/store'
import { auditedLook } from '../operation/audited-look'
import { beside } from '../operation/beside'
import { orderOf } from '../operation/cursor'
import { ARREARS_FIELDS, arrearsRows, arrearsSumOf } from './store'

const PAGE = 30

/** The houses that owe something past its day. What was paid in these minutes is off already, though not yet out of the sums. */
export const arrears = auditedLook('ledger.arrears', async ({ input, reach, now, record }) => {
  const day = today(now)
  const { estateId, building, age, cursor, sort = 'oldest', rows = PAGE } = input
  const here = reach.filter(hold => hold.estateId === estateId)
  const detailed = here.some(hold => hold.role !== 'clerk')
  const [, [page, [accounts, owners]], sums] = await Promise.all([
    estates.get(null, estateId, reach),
    beside(
      ['arrears', estateId, building, age, sort, rows, cursor].join(),
      () =>
        arrearsRows.list(here, {
          filter: { estateId, building, age },
          order: orderOf(sort, ARREARS_FIELDS),
          cursor,
          limit: rows,
        }),
      ({ items }) => items.map(row => row._id),
      ids => Promise.all([accountsOf(ids), ownersOf(ids, now)]),
    ),
    detailed && !cursor ? arrearsSumOf(estateId, building) : null,
  ])
  record({ estateId, houseId: estateId, own: false, because: '查看欠费清单' })
  const items = (await asTheyStand(page.items, accounts, day)).map(({ _id: houseId, label, dues }) => {
    const oldestDueOn = dues.find(one => one.amountFen > 0)?.dueOn ?? day
    return {
      houseId,
      label,
      owner: owners.get(houseId) ?? '',
      overdueFen: overdueFen(dues, day),
      oldestDueOn,
      age: ageOf(daysBetween(oldestDueOn, day)),
      ...(detailed && { ages: agesOf(dues, day) }),
    }
  })
  return { ...page, items, ...(sums && { sum: ofAge(sums, age) }) }
})
function ofAge(sums: readonly AgeSum[], age: AgeSum['age'] | undefined) {
  const counted = sums.filter(one => age === undefined || one.age === age)
  return {
    houses: counted.reduce((all, one) => all + one.houses, 0),
    overdueFen: counted.reduce((all, one) => all + one.fen, 0),
  }
}
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
