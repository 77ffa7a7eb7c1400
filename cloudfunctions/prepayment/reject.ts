import { reject as rejected } from '../../shared/approval/step'
import { PASSING_RULE } from '../../shared/prepayment/schema'
import { operation } from '../operation/operation'
import { handOf } from '../people/same-person'
import { passings } from './store'

export const reject = operation('prepayment.reject', async ({ input, actor, reach, now, tx, emit }) => {
  const found = await passings.get(tx, input.passingId, reach)
  await passings.put(tx, rejected(PASSING_RULE, found, handOf(actor, input.note, now)))
  const { _id: passingId, estateId, requested } = found
  emit({ event: 'prepayment.rejected', estateId, reference: { passingId }, audiences: [{ persons: [requested.byId] }] })
  return { passingId }
})
