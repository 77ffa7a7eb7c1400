import { today } from '../../shared/calendar/day'
import { replace as decide } from '../../shared/meter/take'
import { Refusal } from '../../shared/refusal'
import { freezePhotos } from '../file/attach'
import { operation } from '../operation/operation'
import { foundNumber, keepFound } from '../search/keep'
import { write } from './enter'
import { touchMeter } from './hold'
import { openPeriod } from './open-period'
import { meters, metersByCode } from './store'

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
    const { readOn, photo, multiplier, digits, newCode, newStart, newDials } = input
    const period = await openPeriod(tx, meter.estateId, readOn)
    const of = { value: input.oldFinal, dials: input.oldDials, readOn, period, photo, by: actor.personId, at: now }
    const fresh = { code: newCode, start: newStart, dials: newDials, multiplier, digits }
    const { _id } = await write(tx, decide(meter, of, fresh))
    const { estateId, houseId, code, where } = meter
    const found = { kind: 'meter', id: meter._id, estateId, houseId, number: newCode, detail: where } as const
    await keepFound(tx, foundNumber({ ...found, earlier: [code] }))
    return { readingId: _id }
  },
)
