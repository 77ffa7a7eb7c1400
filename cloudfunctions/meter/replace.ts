import { today } from '../../shared/calendar/day'
import { ceilingOf } from '../../shared/meter/rules'
import { replace as decide } from '../../shared/meter/take'
import { Refusal } from '../../shared/refusal'
import { freezePhotos } from '../file/attach'
import { operation } from '../operation/operation'
import { keepFound } from '../search/keep'
import { write } from './enter'
import { foundMeter } from './found'
import { touchMeter } from './hold'
import { openPeriod } from './open-period'
import { doubted } from './second-look'
import { meters, metersByCode, rulesOf } from './store'

/** A new device behind the same meter: the old one's last stretch is billed, the new one starts where it stands. */
export const replace = operation(
  'meter.replace',
  {
    freeze: async ({ input, actor }) => freezePhotos([input.photo], actor.personId),
    prepare: async ({ input, reach }) => {
      const { estateId } = await meters.get(null, input.meterId, reach)
      return metersByCode(estateId, [input.newCode])
    },
  },
  async ({ input, actor, reach, now, tx, prepared }) => {
    const meter = await meters.get(tx, input.meterId, reach)
    if (input.readOn > today(now)) throw new Refusal('meter.future')
    const other = prepared.find(one => one._id !== meter._id)
    if (other) throw new Refusal('meter.exists', { code: input.newCode }, { meterId: other._id })
    await touchMeter(tx, meter.estateId, meter._id)
    const { readOn, photo, multiplier, digits, newCode, newStart, newDials, reason } = input
    const rules = await rulesOf(tx, meter.estateId)
    const period = await openPeriod(tx, meter, readOn, rules.window)
    const by = { by: actor.personId, at: now }
    const old = { value: input.oldFinal, dials: input.oldDials, readOn, period, ceiling: ceilingOf(rules, meter) }
    const of = { ...old, reason, photo, ...by }
    const fresh = { code: newCode, start: newStart, dials: newDials, multiplier, digits }
    const replaced = decide(meter, of, fresh)
    if (!reason) doubted(meter, replaced.reading.doubt)
    const { _id } = await write(tx, replaced, by)
    await keepFound(tx, foundMeter({ ...meter, code: newCode, codes: [...meter.codes, newCode] }))
    return { readingId: _id }
  },
)
