import { newId } from '../../shared/id'
import { formOf } from '../../shared/inspection/reinspection'
import { Refusal } from '../../shared/refusal'
import { bookings } from '../booking/store'
import { fixedDefects, formOpened, recordOf } from '../defect/store'
import { places } from '../estate/store'
import { operation } from '../operation/operation'
import { inspections } from './store'
import { templateFor } from './templates'

/**
 * A form with the template as it is today; what the supervisor edits later does not reach it. A re-inspection's form is
 * what stands fixed as it opens; sealing looks at each defect again, so one moved meanwhile is left alone.
 */
export const open = operation(
  'inspection.open',
  {
    prepare: async ({ input, reach }) => {
      const booking = input.bookingId ? await bookings.get(null, input.bookingId, reach) : null
      const kind = input.kind ?? (booking?.kind === 'reinspection' ? 'reinspection' : 'handover')
      const house = await places.get(null, input.houseId, reach)
      return { kind, fixed: kind === 'reinspection' ? await fixedDefects(house._id) : [] }
    },
  },
  async ({ input, actor, reach, now, tx, prepared: { kind, fixed } }) => {
    const house = await places.get(tx, input.houseId, reach)
    if (house.kind !== 'house') throw new Refusal('place.not_found')
    if (input.bookingId) {
      const booking = await bookings.get(tx, input.bookingId, reach)
      if (booking.houseId !== house._id) throw new Refusal('booking.not_found')
    }
    const record = await recordOf(tx, house._id)
    if (record.openInspectionId)
      throw new Refusal('inspection.already_open', {}, { inspectionId: record.openInspectionId })
    const { _id, version, waterTest, chapters } =
      kind === 'reinspection' ? formOf(fixed) : await templateFor(tx, house.estateId, house.houseType)
    const inspectionId = newId('ins', now)
    await inspections.insert(tx, {
      _id: inspectionId,
      estateId: house.estateId,
      houseId: house._id,
      houseLabel: house.label,
      buildingId: house.buildingId,
      kind,
      bookingId: input.bookingId ?? null,
      template: { _id, version, waterTest, chapters },
      inspectorId: actor.personId,
      inspectorName: actor.name,
      openedAt: now,
      version: 1,
      entries: [],
      seen: [],
      sealed: null,
      addenda: [],
    })
    await formOpened(tx, record, inspectionId)
    return { inspectionId }
  },
)
