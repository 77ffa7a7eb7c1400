import { correct as decide } from '../../shared/meter/take'
import { Refusal } from '../../shared/refusal'
import { freezePhotos } from '../file/attach'
import { operation } from '../operation/operation'
import { write } from './enter'
import { touchMeter } from './hold'
import { openPeriod } from './open-period'
import { meters, readings } from './store'

/** The last reading put right; what was billed of it stays, and the difference is a line of the next bill. */
export const correct = operation(
  'meter.correct',
  { freeze: async ({ input, actor }) => freezePhotos(input.photo ? [input.photo] : [], actor.personId) },
  async ({ input, actor, reach, now, tx }) => {
    const meter = await meters.get(tx, input.meterId, reach)
    const wrong = await readings.get(tx, input.readingId, reach)
    if (wrong.meterId !== meter._id) throw new Refusal('meter.reading_not_found')
    await touchMeter(tx, meter.estateId, meter._id)
    const period = await openPeriod(tx, meter.estateId, wrong.readOn)
    const { value, dials, photo = null, reason } = input
    const of = { value, dials, period, confirmed: true, photo, by: actor.personId, at: now }
    const { _id, quantity } = await write(tx, decide(meter, wrong, of, reason))
    return { readingId: _id, quantity, duplicate: false }
  },
)
