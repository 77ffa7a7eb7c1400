import type { Booking } from '../../shared/booking/schema'
import { toMoveInRow } from '../../shared/movein/act'
import { stillToSign } from '../../shared/movein/identity'
import { STEP_TABLE } from '../../shared/movein/machine'
import { STEPS } from '../../shared/movein/schema'
import { handoverLists } from '../billing/handover'
import { bookings, houseGuards } from '../booking/store'
import { beside } from '../operation/beside'
import { look } from '../operation/operation'
import { moveIns } from './store'

/** The steps with who and when; what somebody showed is kept apart. */
export const get = look('movein.get', async ({ input, reach, now }) => {
  const [[found, active], list] = await Promise.all([
    beside(
      `house of ${input.moveInId}`,
      () => moveIns.get(null, input.moveInId, reach),
      ({ steps, houseId }) => (steps.appointment ? null : houseId),
      async houseId => (houseId ? appointmentOf(houseId, now) : null),
    ),
    handoverLists.find(null, `${input.moveInId}:list`),
  ])
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
/** The appointment a house has made for its handover; null: none yet. */
async function appointmentOf(houseId: string, now: number): Promise<Booking | null> {
  const [, booking] = await beside(
    `appointment of ${houseId}`,
    () => houseGuards.find(null, `${houseId}:handover_inspection`),
    guard => (guard && guard.until > now ? guard.bookingId : null),
    async bookingId => (bookingId ? bookings.find(null, bookingId) : null),
  )
  return booking
}
