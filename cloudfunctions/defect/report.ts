import { open } from '../../shared/defect/act'
import { newId } from '../../shared/id'
import { Refusal } from '../../shared/refusal'
import { places } from '../estate/store'
import { freezePhotos } from '../file/attach'
import { operation } from '../operation/operation'
import { defectEvent } from './events'
import { defects, dueDaysOf, houseRecords, recordOf } from './store'

export const report = operation(
  'defect.report',
  {
    freeze: async ({ input, actor }) => freezePhotos(input.photos, actor.personId),
  },
  async ({ input, actor, reach, now, tx, emit }) => {
    const house = await places.get(tx, input.houseId, reach)
    if (house.kind !== 'house') throw new Refusal('place.not_found')
    const record = await recordOf(tx, house._id)
    const { room, what, note, severity, photos, warranty } = input
    const defect = open(
      {
        _id: newId('dfc', now),
        estateId: house.estateId,
        houseId: house._id,
        houseLabel: house.label,
        buildingId: house.buildingId,
        inspectionId: null,
        itemId: null,
        ...{ room, what, note, severity, photos, warranty },
      },
      record.handedOverAt,
      actor.personId,
      now,
      await dueDaysOf(tx, house.estateId),
    )
    await defects.insert(tx, defect)
    await houseRecords.put(tx, { ...record, found: record.found + 1 })
    emit(defectEvent('defect.reported', defect, [{ roles: ['clerk'], estateId: defect.estateId }]))
    return { defectId: defect._id }
  },
)
