import { today } from '../../shared/calendar/day'
import { Refusal } from '../../shared/refusal'
import { places } from '../estate/store'
import type { Reaches } from '../operation/reach'
import { debtsOf } from './debts'

/** A house within reach that owes something past its day. Refuses `dunning.no_debt`: nobody else is chased. */
export async function owing({ houseId, reach, now }: { houseId: string; reach: Reaches; now: number }) {
  const house = await places.get(null, houseId, reach)
  const [debt] = house.kind === 'house' ? await debtsOf([house], today(now)) : []
  if (!debt) throw new Refusal('dunning.no_debt')
  return debt
}
