import { stepWaiver } from '../../shared/waiver/act'
import { operation } from '../operation/operation'
import { decisionOf, waivers } from './store'

export const reject = operation('waiver.reject', async ({ input, actor, reach, now, tx, emit }) => {
  const waiver = await waivers.get(tx, input.waiverId, reach)
  await waivers.put(tx, stepWaiver(waiver, 'reject', decisionOf(actor, input.note, now)))
  const { _id: waiverId, estateId, asked } = waiver
  emit({ event: 'waiver.rejected', estateId, reference: { waiverId }, audiences: [{ persons: [asked.byId] }] })
  return { waiverId }
})
