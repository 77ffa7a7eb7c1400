import { Refusal } from '../../shared/refusal'
import { freezePhotos } from '../file/attach'
import { operation } from '../operation/operation'
import { inspections } from './store'

export const addendum = operation(
  'inspection.addendum',
  {
    freeze: async ({ input, actor }) => freezePhotos(input.photos, actor.personId),
  },
  async ({ input, actor, reach, now, tx }) => {
    const found = await inspections.get(tx, input.inspectionId, reach)
    if (!found.sealed) throw new Refusal('inspection.not_sealed')
    const { text, photos } = input
    const added = { at: now, byId: actor.personId, byName: actor.name, text, photos }
    await inspections.put(tx, { ...found, addenda: [...found.addenda, added] })
    return { inspectionId: found._id }
  },
)
