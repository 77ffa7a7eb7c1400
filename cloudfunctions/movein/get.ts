import { toMoveInRow } from '../../shared/movein/act'
import { stillToSign } from '../../shared/movein/identity'
import { STEP_TABLE } from '../../shared/movein/machine'
import { STEPS } from '../../shared/movein/schema'
import { handoverLists } from '../billing/handover'
import { bookings, houseGuards } from '../booking/store'
import { look } from '../operation/operation'
import { moveIns } from './store'

/** The steps with who and when; what somebody showed is kept apart. */
export const get = look('movein.get', async ({ input, reach, now }) => {
  const found = await moveIns.get(null, input.moveInId, reach)
  const [list, guard] = await Promise.all([
    found.steps.charges ? handoverLists.find(null, `${found._id}:list`) : null,
    found.steps.appointment ? null : houseGuards.find(null, `${found.houseId}:handover_inspection`),
  ])
  const active = guard?.bookingId && guard.until > now ? await bookings.find(null, guard.bookingId) : null
  return {
    ...toMoveInRow(found),
    steps: STEPS.map(step => ({
      step,
      done: found.steps[step] ?? null,
      blockedBy: STEP_TABLE[step].needs.filter(need => !found.steps[need]),
      household: STEP_TABLE[step].household,
      bring: STEP_TABLE[step].bring,
    })),
    bookingId: found.bookingId,
    bookingFound: active && { bookingId: active._id, start: active.start, end: active.end },
    signatories: found.signatories.map(({ documents: _documents, ...one }) => one),
    stillToSign: stillToSign(found.signatories),
    acceptances: found.acceptances.map(({ signature: _signature, byId: _byId, ...one }) => one),
    charges: found.charges,
    billed: list?.results ?? [],
    inspectionId: found.inspectionId,
    refusals: found.refusals,
    readings: found.readings,
    keys: found.keys,
    history: found.history.map(({ byId: _byId, ...one }) => one),
  }
})
