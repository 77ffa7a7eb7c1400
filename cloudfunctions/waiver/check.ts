import { takeStep } from '../../shared/approval/step'
import { WAIVER_RULE } from '../../shared/waiver/act'
import { places } from '../estate/store'
import { operation } from '../operation/operation'
import { handOf, ownAmong } from '../people/same-person'
import { handsOf, waivers } from './store'

export const check = operation(
  'waiver.check',
  {
    prepare: async ({ input, actor, reach }) => {
      const waiver = await waivers.get(null, input.waiverId, reach)
      const place = await places.find(null, waiver.houseId)
      return ownAmong(actor.personId, handsOf(waiver, place))
    },
  },
  async ({ input, actor, reach, now, tx, emit, prepared: is }) => {
    const waiver = await waivers.get(tx, input.waiverId, reach)
    const place = await places.find(tx, waiver.houseId)
    const by = { ...handOf(actor, input.note, now), is }
    await waivers.put(tx, takeStep(WAIVER_RULE, waiver, 'check', by, place?.members))
    const { _id: waiverId, estateId } = waiver
    const audiences = [{ roles: ['supervisor', 'manager'], estateId }]
    emit({ event: 'waiver.checked', estateId, reference: { waiverId }, audiences })
    return { waiverId }
  },
)
