import { operation } from '../operation/operation'
import { touchMeter } from './hold'
import { close } from './second-look'
import { meters } from './store'
import { waitingOf } from './waiting-of'

/** Somebody looked twice and it is wrong: it never counts, and whoever read it hears why. */
export const giveBack = operation('meter.giveBack', async ({ input, actor, reach, now, tx, emit }) => {
  const { waiting, decidedBefore } = await waitingOf(tx, input, actor.personId, reach)
  for (const { heldId, reason, held } of waiting) {
    const meter = await meters.get(tx, held.meterId, reach)
    await touchMeter(tx, held.estateId, held.meterId)
    await meters.put(tx, { ...meter, held: meter.held.filter(one => one.heldId !== heldId) })
    await close(tx, held, 'returned', { by: actor.personId, at: now }, reason)
    const { estateId, submissionId, by } = held
    const event = submissionId ? 'meter.submission_rejected' : 'meter.given_back'
    const reference: Record<string, string> = submissionId ? { submissionId } : { heldId }
    if (by !== actor.personId) emit({ event, estateId, reference, audiences: [{ persons: [by] }] })
  }
  return { givenBack: waiting.length, decidedBefore }
})
