import { ceilingOf } from '../../shared/meter/rules'
import { correct as decide } from '../../shared/meter/take'
import { Refusal } from '../../shared/refusal'
import { freezePhotos } from '../file/attach'
import { operation } from '../operation/operation'
import { write } from './enter'
import { touchMeter } from './hold'
import { openFrom } from './open-period'
import { doubted } from './second-look'
import { meters, readings, rulesOf } from './store'

/** The last reading put right; what was billed of it stays, and the difference is a line of the next bill. */
export const correct = operation(
  'meter.correct',
  { freeze: async ({ input, actor }) => freezePhotos(input.photo ? [input.photo] : [], actor.personId) },
  async ({ input, actor, reach, now, tx }) => {
    const meter = await meters.get(tx, input.meterId, reach)
    const wrong = await readings.get(tx, input.readingId, reach)
    if (wrong.meterId !== meter._id) throw new Refusal('meter.reading_not_found')
    await touchMeter(tx, meter.estateId, meter._id)
    const period = await openFrom(tx, meter.estateId, wrong.period)
    const { value, dials, photo = null, reason } = input
    const ceiling = ceilingOf(await rulesOf(tx, meter.estateId), meter)
    const by = { by: actor.personId, at: now }
    const fixed = decide(meter, wrong, { value, dials, period, ceiling, photo, ...by }, reason)
    if (!input.confirmed) doubted(meter, fixed.reading.doubt)
    const { _id, quantity } = await write(tx, fixed, by)
    return { readingId: _id, quantity, period, held: null, duplicate: false }
  },
)
