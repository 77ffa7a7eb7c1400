import { today } from '../../shared/calendar/day'
import { ceilingOf } from '../../shared/meter/rules'
import { take } from '../../shared/meter/take'
import { Refusal } from '../../shared/refusal'
import { freezePhotos } from '../file/attach'
import { operation } from '../operation/operation'
import { openPeriod } from './open-period'
import { meters, rulesOf, submissions } from './store'

/** What a household reads off its own meter. It counts for nothing until staff have looked at the photo. */
export const submit = operation(
  'meter.submit',
  { freeze: async ({ input, actor }) => freezePhotos([input.photo], actor.personId) },
  async ({ input, actor, reach, now, tx, emit }) => {
    const meter = await meters.get(tx, input.meterId, reach)
    const { value, dials, readOn, photo } = input
    if (readOn > today(now)) throw new Refusal('meter.future')
    if (meter.last && readOn < meter.last.readOn)
      throw new Refusal('meter.out_of_order', { meter: meter.code, last: meter.last.readOn })
    const rules = await rulesOf(tx, meter.estateId)
    const period = await openPeriod(tx, meter, readOn, rules.window)
    // Whether it is complete shows now, and whether it will be held; whether it is right is for staff, who see the photo.
    const by = { photo, by: actor.personId, at: now }
    const unbound = { ...meter, last: meter.last && { ...meter.last, kind: 'estimate' as const } }
    const tried = { value, dials, readOn, period, rollover: false, estimate: false, ceiling: ceilingOf(rules, meter) }
    const { doubt } = take(unbound, { ...tried, ...by }).reading
    const _id = `${meter._id}:${readOn}`
    const earlier = await submissions.find(tx, _id)
    if (earlier && earlier.state !== 'waiting') throw new Refusal('meter.submission_decided', {}, { submissionId: _id })
    await submissions.put(tx, {
      _id,
      estateId: meter.estateId,
      houseId: meter.houseId ?? '',
      meterId: meter._id,
      value: value ?? null,
      dials: dials ?? null,
      readOn,
      period,
      ...by,
      state: 'waiting',
      decidedBy: null,
      decidedAt: null,
      reason: null,
      orderKey: `${meter.orderKey} ${readOn}`,
    })
    const audiences = [{ roles: ['clerk'], estateId: meter.estateId }]
    emit({ event: 'meter.submitted', estateId: meter.estateId, reference: { submissionId: _id }, audiences })
    return { submissionId: _id, period, doubt }
  },
)
