import { operation } from '../operation/operation'
import { enter } from './enter'
import { touchMeter } from './hold'
import { close } from './second-look'
import { heldReadings, meters } from './store'
import { waitingOf } from './waiting-of'

/** Somebody looked twice: each counts as it was read, the earlier day first, with the reason on its bill. */
export const confirm = operation('meter.confirm', async ({ input, actor, reach, now, tx, emit }) => {
  const { waiting, decidedBefore } = await waitingOf(tx, input, actor.personId, reach)
  for (const { heldId, reason } of waiting) {
    const held = await heldReadings.get(tx, heldId, reach)
    const meter = await meters.get(tx, held.meterId, reach)
    await touchMeter(tx, held.estateId, held.meterId)
    // Closed first: the reading it becomes would take it for one that waits.
    await close(tx, held, 'confirmed', { by: actor.personId, at: now }, reason)
    const { value, dials, readOn, rollover, estimate, photo, by, from, submissionId } = held
    const shown = { value: value ?? undefined, dials: dials ?? undefined, readOn, rollover, estimate, photo }
    const { reading } = await enter(tx, meter, { ...shown, by, at: now, reason, from, submissionId })
    if (!reading) throw new Error(`${heldId} was confirmed and is held again`)
    if (submissionId) {
      const event = 'meter.submission_accepted'
      emit({ event, estateId: held.estateId, reference: { submissionId }, audiences: [{ persons: [by] }] })
    }
  }
  return { confirmed: waiting.length, decidedBefore }
})
