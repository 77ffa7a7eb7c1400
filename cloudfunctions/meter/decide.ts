import { today } from '../../shared/calendar/day'
import type { Held } from '../../shared/meter/schema'
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
  let held: Held | null = null
  if (input.accept) {
    const meter = await meters.get(tx, meterId, reach)
    const shown = { value: submission.value ?? undefined, dials: submission.dials ?? undefined, readOn }
    if (readOn > today(now)) throw new Refusal('meter.future')
    await touchMeter(tx, estateId, meterId)
    const of = { ...shown, rollover: input.rollover, estimate: false, photo, by: submission.by, at: now }
    const from = { from: 'household', submissionId: _id } as const
    if (!isSame(meter, shown)) held = (await enter(tx, meter, { ...of, ...from, reason: input.reason })).held
  }
  await submissions.put(tx, {
    ...submission,
    state: held ? 'held' : input.accept ? 'accepted' : 'rejected',
    decidedBy: actor.personId,
    decidedAt: now,
    reason: input.reason ?? null,
  })
  if (held) return { submissionId: _id, held: held.doubt }
  const event = input.accept ? 'meter.submission_accepted' : 'meter.submission_rejected'
  emit({ event, estateId, reference: { submissionId: _id }, audiences: [{ persons: [submission.by] }] })
  return { submissionId: _id, held: null }
})
