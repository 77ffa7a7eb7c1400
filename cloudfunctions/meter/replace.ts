import { today } from '../../shared/calendar/day'
import { replace as decide } from '../../shared/meter/schema'
import { Refusal } from '../../shared/refusal'
import { checkPhotos } from '../file/attach'
import { operation } from '../operation/operation'
import { openPeriod } from './open-period'
import { meters, readings } from './store'

/** A new device behind the same meter: the old one's last stretch is billed, the new one starts where it stands. */
export const replace = operation(
  'meter.replace',
  { prepare: async ({ input, actor }) => checkPhotos([input.photo], actor.personId) },
  async ({ input, actor, reach, now, tx }) => {
    const meter = await meters.get(tx, input.meterId, reach)
    if (input.readOn > today(now)) throw new Refusal('meter.future')
    const { readOn, photo, multiplier, digits } = input
    const period = await openPeriod(tx, meter.estateId, readOn)
    const of = { value: input.oldFinal, readOn, period, photo, by: actor.personId, at: now }
    const taken = decide(meter, of, { code: input.newCode, start: input.newStart, multiplier, digits })
    await meters.put(tx, taken.meter)
    await readings.insert(tx, taken.reading)
    return { readingId: taken.reading._id }
  },
)
