import { boundOf } from '../../shared/booking/calendar'
import { Refusal } from '../../shared/refusal'
import { look } from '../operation/operation'
import { coversEstate } from '../operation/reach'
import { slotsBetween } from './store'

const MOST_MS = 62 * 24 * 3_600_000

/** What can still be booked, full times included: those can be waited for. The desk sees times the lead has closed. */
export const slots = look('booking.slots', async ({ input, reach, now }) => {
  const from = boundOf(input.from, 'from')
  const until = boundOf(input.to, 'to')
  if (!(from <= until && until - from <= MOST_MS)) throw new Refusal('booking.range')
  if (!coversEstate(reach, input.estateId)) return { items: [] }
  const desk = reach.some(hold => hold.level === 'estate' && hold.estateId === input.estateId)
  const found = await slotsBetween(input.estateId, input.kind, Math.max(from, now), until)
  const own = new Set(reach.flatMap(hold => hold.houseIds))
  const items = found
    .filter(slot => slot.state === 'open' && (desk || slot.closesAt > now))
    .filter(slot => !input.buildingId || slot.buildingId === null || slot.buildingId === input.buildingId)
    .map(({ _id, start, end, remaining, buildingId, serverName, waiting }) => ({
      slotId: _id,
      start,
      end,
      remaining,
      buildingId,
      serverName,
      waiting: waiting.length,
      ownWaiting: waiting.map(waiter => waiter.houseId).filter(houseId => own.has(houseId)),
    }))
  return { items }
})
