import { notice as decide } from '../../shared/deposit/act'
import { operation } from '../operation/operation'
import { handOf } from '../people/same-person'
import { householdOf, preparedStep } from './hands'
import { deposits, rulesOf } from './store'
import { stepTold } from './told'

export const notice = operation(
  'deposit.notice',
  { prepare: preparedStep },
  async ({ input, actor, reach, now, tx, emit, prepared: is }) => {
    const found = await deposits.get(tx, input.depositId, reach)
    const { managerAboveFen } = await rulesOf(tx, found.estateId)
    const by = { ...handOf(actor, input.note, now), is }
    const next = decide(found, managerAboveFen, by, await householdOf(tx, found))
    await deposits.put(tx, next)
    emit(...stepTold(next))
    return { depositId: found._id }
  },
)
