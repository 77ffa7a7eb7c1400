import { answer as decide } from '../../shared/defect/batch'
import { freezePhotos } from '../file/attach'
import { operation } from '../operation/operation'
import { defectEvent } from './events'
import { defects, dueDaysOf } from './store'

export const answer = operation(
  'defect.answer',
  {
    freeze: async ({ input, actor }) => freezePhotos(input.photos, actor.link.linkId),
  },
  async ({ input, actor, reach, now, tx, emit }) => {
    const found = await defects.get(tx, input.defectId, reach)
    const days = await dueDaysOf(tx, found.estateId)
    const defect = decide(found, input, { linkId: actor.link.linkId, party: actor.name }, now, days)
    await defects.put(tx, defect)
    const moved = defect.state !== found.state
    emit(
      defectEvent('defect.answered', defect, [
        { roles: ['clerk'], estateId: defect.estateId },
        ...(moved ? [{ house: defect.houseId, at: now }] : []),
      ]),
    )
    return { defectId: defect._id }
  },
)
