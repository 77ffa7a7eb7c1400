import type { Stepper } from '../../shared/approval/schema'
import { accounts } from '../account/store'
import { ownAmong } from '../people/same-person'

/** Which of those who charged or let go in this house are the caller's own accounts. */
export async function ownHands(
  personId: string,
  houseId: string,
  others: readonly (string | undefined)[] = [],
): Promise<Stepper['is']> {
  const account = await accounts.find(null, houseId)
  return ownAmong(personId, [...(account?.granted.map(one => one.byId) ?? []), ...others])
}
