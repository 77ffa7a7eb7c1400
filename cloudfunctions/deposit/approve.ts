import { approve as decide } from '../../shared/deposit/act'
import { operation } from '../operation/operation'
import { rolesIn } from '../operation/reach'
import { handOf } from '../people/same-person'
import { householdOf, preparedStep } from './hands'
import { deposits } from './store'
import { stepTold } from './told'

export const approve = operation(
  'deposit.approve',
  { prepare: preparedStep },
  async ({ input, actor, reach, now, tx, emit, prepared: is }) => {
    const found = await deposits.get(tx, input.depositId, reach)
    const by = { ...handOf(actor, input.note, now), is }
    const next = decide(found, rolesIn(reach, found.estateId), by, await householdOf(tx, found))
    await deposits.put(tx, next)
    emit(...stepTold(next))
    return { depositId: found._id }
  },
)
