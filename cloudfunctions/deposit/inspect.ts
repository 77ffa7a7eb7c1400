import { inspect as decide } from '../../shared/deposit/act'
import { operation } from '../operation/operation'
import { handOf } from '../people/same-person'
import { householdOf, preparedStep } from './hands'
import { deposits } from './store'
import { stepTold } from './told'

export const inspect = operation(
  'deposit.inspect',
  { prepare: preparedStep },
  async ({ input, actor, reach, now, tx, emit, prepared: is }) => {
    const found = await deposits.get(tx, input.depositId, reach)
    const next = decide(found, { ...handOf(actor, input.note, now), is }, await householdOf(tx, found))
    await deposits.put(tx, next)
    emit(...stepTold(next))
    return { depositId: found._id }
  },
)
