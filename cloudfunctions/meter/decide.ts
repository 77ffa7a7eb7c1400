import { today } from '../../shared/calendar/day'
import { isSame } from '../../shared/meter/take'
import { Refusal } from '../../shared/refusal'
import { operation } from '../operation/operation'
import { enter } from './enter'
import { touchMeter } from './hold'
import { meters, submissions } from './store'

/** Accepted it is a reading like any other, with the household's photo; rejected it stays with the reason. */
export const decide = operation('meter.decide', async ({ input, actor, reach, now, tx, emit }) => {
  const submission = await submissions.get(tx, input.submissionId, reach)
  const { _id, estateId, meterId, readOn, photo } = submission
  if (submission.state !== 'waiting') throw new Refusal('meter.submission_decided', {}, { submissionId: _id })
  if (submission.by === actor.personId) throw new Refusal('meter.self_check')
  if (input.accept) {
    const meter = await meters.get(tx, meterId, reach)
    const shown = { value: submission.value ?? undefined, dials: submission.dials ?? undefined, readOn }
    if (readOn > today(now)) throw new Refusal('meter.future')
    await touchMeter(tx, estateId, meterId)
    const { rollover, confirmed } = input
    const of = { ...shown, rollover, confirmed, estimate: false, photo, by: submission.by, at: now }
    if (!isSame(meter, shown)) await enter(tx, meter, of)
  }
  await submissions.put(tx, {
    ...submission,
    state: input.accept ? 'accepted' : 'rejected',
    decidedBy: actor.personId,
    decidedAt: now,
    reason: input.reason ?? null,
  })
  const event = input.accept ? 'meter.submission_accepted' : 'meter.submission_rejected'
  emit({ event, estateId, reference: { submissionId: _id }, audiences: [{ persons: [submission.by] }] })
  return { submissionId: _id }
})
