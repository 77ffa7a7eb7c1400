import { reject as rejected } from '../../shared/approval/step'
import { WAIVER_RULE } from '../../shared/waiver/act'
import { operation } from '../operation/operation'
import { handOf } from '../people/same-person'
import { waivers } from './store'

export const reject = operation('waiver.reject', async ({ input, actor, reach, now, tx, emit }) => {
  const waiver = await waivers.get(tx, input.waiverId, reach)
  await waivers.put(tx, rejected(WAIVER_RULE, waiver, handOf(actor, input.note, now)))
  const { _id: waiverId, estateId, requested } = waiver
  emit({ event: 'waiver.rejected', estateId, reference: { waiverId }, audiences: [{ persons: [requested.byId] }] })
  return { waiverId }
})
