import { Refusal } from '../../shared/refusal'
import { operation } from '../operation/operation'
import { outageIn, partOf, partWith, putPart } from './store'

export const called = operation(
  'outage.called',
  {
    prepare: async ({ input: { outageId, houseId }, reach }) => {
      await outageIn(null, outageId, reach)
      return (await partWith(outageId, houseId))?.part ?? -1
    },
  },
  async ({ input: { outageId, houseId }, actor, now, tx, prepared }) => {
    const part = prepared < 0 ? null : await partOf(tx, outageId, prepared)
    if (!part) throw new Refusal('outage.not_found')
    const by = { at: now, byName: actor.name }
    const houses = part.houses.map(one => (one.houseId === houseId ? { ...one, called: one.called ?? by } : one))
    await putPart(tx, { ...part, houses })
    return { outageId }
  },
)
