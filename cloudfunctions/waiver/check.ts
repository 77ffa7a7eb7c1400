import { gains } from '../../shared/approval/persons'
import { Refusal } from '../../shared/refusal'
import { stepWaiver } from '../../shared/waiver/act'
import { places } from '../estate/store'
import { operation } from '../operation/operation'
import { decisionOf, waivers } from './store'

export const check = operation('waiver.check', async ({ input, actor, reach, now, tx, emit }) => {
  const waiver = await waivers.get(tx, input.waiverId, reach)
  const place = await places.find(tx, waiver.houseId)
  if (gains(actor.personId, place?.members ?? [], now)) throw new Refusal('waiver.own_household')
  await waivers.put(tx, stepWaiver(waiver, 'check', decisionOf(actor, input.note, now)))
  const { _id: waiverId, estateId } = waiver
  const audiences = [{ roles: ['supervisor', 'manager'], estateId }]
  emit({ event: 'waiver.checked', estateId, reference: { waiverId }, audiences })
  return { waiverId }
})
