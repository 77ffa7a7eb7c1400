import { refuse as decide } from '../../shared/deposit/act'
import { operation } from '../operation/operation'
import { rolesIn } from '../operation/reach'
import { handOf } from '../people/same-person'
import { deposits } from './store'
import { householdTold } from './told'

export const refuse = operation('deposit.refuse', async ({ input, actor, reach, now, tx, emit }) => {
  const found = await deposits.get(tx, input.depositId, reach)
  const next = decide(found, rolesIn(reach, found.estateId), handOf(actor, input.note, now))
  await deposits.put(tx, next)
  emit(householdTold('deposit.refused', next, now))
  return { depositId: found._id }
})
