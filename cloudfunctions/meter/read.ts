import { today } from '../../shared/calendar/day'
import { take } from '../../shared/meter/schema'
import { exact } from '../../shared/money/decimal'
import { Refusal } from '../../shared/refusal'
import { checkPhotos } from '../file/attach'
import { operation } from '../operation/operation'
import { openPeriod } from './open-period'
import { meters, readings } from './store'

/** One reading. The same value of the same day is recognised as already there; the same on another day is a reading. */
export const read = operation(
  'meter.read',
  { prepare: async ({ input, actor }) => (input.photo ? checkPhotos([input.photo], actor.personId) : undefined) },
  async ({ input, actor, reach, now, tx }) => {
    const meter = await meters.get(tx, input.meterId, reach)
    if (input.readOn > today(now)) throw new Refusal('meter.future')
    const { last } = meter
    if (last && last.readOn === input.readOn && exact(last.value).eq(input.value)) {
      const readingId = `${meter._id}:${String(meter.count - 1).padStart(5, '0')}`
      const earlier = await readings.find(tx, readingId)
      return { readingId, quantity: earlier?.quantity ?? '0', duplicate: true }
    }
    const period = await openPeriod(tx, meter.estateId, input.readOn)
    const taken = take(meter, { ...input, period, photo: input.photo ?? null, by: actor.personId, at: now })
    await meters.put(tx, taken.meter)
    await readings.insert(tx, taken.reading)
    return { readingId: taken.reading._id, quantity: taken.reading.quantity, duplicate: false }
  },
)
