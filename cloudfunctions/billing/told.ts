import { periodOf, today } from '../../shared/calendar/day'
import { accountsOf } from '../account/store'
import type { Place } from '../estate/store'
import { bills } from './store'
import { whoOwes } from './who-owes'

/** Who in these houses owes a bill of a run that began at this time. Three requests at most. */
export async function toldOf(
  run: { _id: string; startedAt: number },
  houses: readonly Place[],
  now: number,
): Promise<string[]> {
  const houseIds = houses.map(house => house._id)
  if (houseIds.length === 0) return []
  const orderKey = { after: periodOf(today(run.startedAt)) }
  const fields = ['houseId', 'payer', 'period', 'at'] as const
  const [found, accounts] = await Promise.all([
    bills.all({ houseId: { in: houseIds }, orderKey, runId: run._id }, { order: 'orderKey', fields }),
    accountsOf(houseIds),
  ])
  return houses.flatMap(house => {
    const theirs = found.filter(bill => bill.houseId === house._id)
    return whoOwes(house, theirs, accounts.get(house._id) ?? null, now)
  })
}
