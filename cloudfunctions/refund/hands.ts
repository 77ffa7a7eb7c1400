import type { Beneficiary } from '../../shared/approval/schema'
import type { Refund } from '../../shared/refund/schema'
import { places } from '../estate/store'
import type { Tx } from '../operation/transaction'

/** Who lives in the houses that money goes back for. */
export async function householdOf(tx: Tx | null, { houseIds }: Refund): Promise<Beneficiary[]> {
  const members: Beneficiary[] = []
  for (const houseId of houseIds) members.push(...((await places.find(tx, houseId))?.members ?? []))
  return members
}
/** Everybody whom whoever checks or approves it is held against. */
export const handsOf = async (refund: Refund): Promise<(string | undefined)[]> => [
  refund.personId,
  refund.requested.byId,
  refund.checked?.byId,
  ...(await householdOf(null, refund)).map(one => one.personId),
]
