import { today } from '../../shared/calendar/day'
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
  async ({ input, actor, reach, now, tx }) => {
    const meter = await meters.get(tx, input.meterId, reach)
    if (input.readOn > today(now)) throw new Refusal('meter.future')
    if (isSame(meter, input)) {
      const readingId = readingIdOf(meter._id, meter.count - 1)
      const earlier = await readings.find(tx, readingId)
      return { readingId, quantity: earlier?.quantity ?? '0', duplicate: true }
    }
    await touchMeter(tx, meter.estateId, meter._id)
    const { _id, quantity } = await enter(tx, meter, {
      ...input,
      photo: input.photo ?? null,
      by: actor.personId,
      at: now,
    })
    return { readingId: _id, quantity, duplicate: false }
  },
)
