import { periodOf, today } from '../../shared/calendar/day'
import { readingIdOf } from '../../shared/meter/schema'
import { isSame } from '../../shared/meter/take'
import { Refusal } from '../../shared/refusal'
import { freezePhotos } from '../file/attach'
import { operation } from '../operation/operation'
import { enter } from './enter'
import { touchMeter } from './hold'
import { meters, readings } from './store'

/** One reading. The same value of the same day is recognised as already there; the same on another day is a reading. */
export const read = operation(
  'meter.read',
  { freeze: async ({ input, actor }) => freezePhotos(input.photo ? [input.photo] : [], actor.personId) },
  async ({ input, actor, reach, now, tx, emit }) => {
    const meter = await meters.get(tx, input.meterId, reach)
    if (input.readOn > today(now)) throw new Refusal('meter.future')
    if (isSame(meter, input)) {
      const readingId = readingIdOf(meter._id, meter.count - 1)
      const earlier = await readings.find(tx, readingId)
      const { quantity = '0', period = periodOf(input.readOn) } = earlier ?? {}
      return { readingId, quantity, period, held: null, duplicate: true }
    }
    await touchMeter(tx, meter.estateId, meter._id)
    const { value, dials, readOn, rollover, estimate, photo = null } = input
    const of = { value, dials, readOn, rollover, estimate, photo, by: actor.personId, at: now }
    const { reading, held } = await enter(tx, meter, { ...of, from: 'field', submissionId: null })
    if (reading) {
      const { _id, quantity, period } = reading
      return { readingId: _id, quantity, period, held: null, duplicate: false }
    }
    const { estateId } = meter
    const duplicate = held.at !== now
    const audiences = [{ roles: ['clerk'], estateId }]
    if (!duplicate) emit({ event: 'meter.held', estateId, reference: { heldId: held._id }, audiences })
    return { readingId: '', quantity: held.doubt.quantity, period: held.period, held: held.doubt, duplicate }
  },
)
