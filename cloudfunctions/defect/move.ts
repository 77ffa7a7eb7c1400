import { move as decide } from '../../shared/defect/act'
import { freezePhotos } from '../file/attach'
import { operation } from '../operation/operation'
import { defectEvent } from './events'
import { defects, dueDaysOf } from './store'

export const move = operation(
  'defect.move',
  {
    freeze: async ({ input, actor }) => freezePhotos(input.photos, actor.personId),
  },
  async ({ input, actor, reach, now, tx, emit }) => {
    const found = await defects.get(tx, input.defectId, reach)
    const supervisor = reach.some(hold => hold.estateId === found.estateId && hold.role === 'supervisor')
    const days = await dueDaysOf(tx, found.estateId)
    const defect = decide(found, input, { personId: actor.personId, name: actor.name, supervisor }, now, days)
    await defects.put(tx, defect)
    emit(defectEvent('defect.moved', defect, [{ house: defect.houseId, at: now }]))
    return { defectId: defect._id }
  },
)
