import type { Beneficiary, Stepper } from '../../shared/approval/schema'
import { handsOf } from '../../shared/deposit/act'
import type { Deposit } from '../../shared/deposit/schema'
import { places } from '../estate/store'
import type { Reaches, Somebody } from '../operation/reach'
import type { Tx } from '../operation/transaction'
import { ownAmong } from '../people/same-person'
import { deposits } from './store'

/** Who lives in its house: nobody of them takes a step for us. */
export const householdOf = async (tx: Tx | null, { houseId }: Deposit): Promise<Beneficiary[]> =>
  (await places.find(tx, houseId))?.members ?? []
/** What `prepare` of every step learns: which of those who had a hand in it, or gain by it, are the caller's own accounts. */
export async function preparedStep(scene: {
  input: { depositId: string }
  actor: Somebody
  reach: Reaches
}): Promise<Stepper['is']> {
  const deposit = await deposits.get(null, scene.input.depositId, scene.reach)
  const household = await householdOf(null, deposit)
  return ownAmong(scene.actor.personId, [...handsOf(deposit), ...household.map(one => one.personId)])
}
