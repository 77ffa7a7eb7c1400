import type { PublishedShare } from '../../shared/run/contract'
import type { Run, Shared } from '../../shared/run/schema'
import { accountsOf } from '../account/store'
import type { Reaches } from '../operation/reach'
import { houseInReach } from './house'
import { mayOwe } from './see'
import { sharedBills } from './store'

/** What somebody's own houses pay of a run's shared prices, as far as it is theirs to see. */
export async function ownShares(
  run: Pick<Run, '_id' | 'estateId'>,
  reach: Reaches,
): Promise<(PublishedShare['own'][number] & Pick<Shared, 'tariffId'>)[]> {
  const here = reach.filter(hold => hold.level === 'own' && hold.estateId === run.estateId)
  const houseIds = [...new Set(here.flatMap(hold => hold.houseIds))]
  if (houseIds.length === 0) return []
  const [bills, accounts] = await Promise.all([sharedBills(run._id, houseIds), accountsOf(houseIds)])
  const houses = await Promise.all(houseIds.map(houseId => houseInReach(houseId, here)))
  return bills.flatMap(bill => {
    const house = houses.find(one => one.houseId === bill.houseId)
    if (!house || !mayOwe(bill, house, accounts.get(bill.houseId) ?? null)) return []
    const { houseId, houseLabel, _id: billId, tariffId } = bill
    return bill.lines.flatMap(({ inputs, amountFen }) =>
      inputs.model === 'APPORTION' && tariffId
        ? [{ houseId, houseLabel, billId, tariffId, weight: inputs.weight, amountFen }]
        : [],
    )
  })
}
