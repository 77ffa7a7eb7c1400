import { BOOKING_KINDS } from '../../shared/booking/kinds'
import { toBookingRow, type WaitRow } from '../../shared/booking/schema'
import { lineEnds } from '../../shared/booking/slot'
import { beside } from '../operation/beside'
import { look } from '../operation/operation'
import { bookings, guardsOf, slotsOf } from './store'

/** The household's appointments; for staff, those they serve. Newest first, and where the household stands in line. */
export const mine = look('booking.mine', async ({ input, reach, now }) => {
  const within = reach.map(hold => (hold.level === 'estate' ? { ...hold, level: 'assigned' as const } : hold))
  const houses = reach.flatMap(hold => (hold.level === 'own' ? hold.houseIds : []))
  const asked = houses.filter(houseId => !input.houseId || houseId === input.houseId)
  const [page, waiting] = await Promise.all([
    bookings.list(within, {
      filter: input.houseId ? { houseId: input.houseId } : {},
      order: { field: '_id', direction: 'desc' },
      cursor: input.cursor,
      limit: 30,
    }),
    input.cursor ? [] : linesOf(asked, now),
  ])
  return { ...page, items: page.items.map(toBookingRow), waiting }
})

/** The guards say where to look, the slots who stands where. */
async function linesOf(houseIds: string[], now: number): Promise<WaitRow[]> {
  const houses = [...new Set(houseIds)]
  if (houses.length === 0) return []
  const [, found] = await beside(
    `lines of ${houses.join()}`,
    () => guardsOf(houses.flatMap(houseId => BOOKING_KINDS.map(kind => `${houseId}:${kind}`))),
    guards => [
      ...new Set(
        guards.flatMap(one => (one.waits ?? []).filter(({ start }) => start > now).map(({ slotId }) => slotId)),
      ),
    ],
    async slotIds => (slotIds.length > 0 ? slotsOf(slotIds) : []),
  )
  const rows = found.flatMap(slot =>
    slot.waiting.flatMap(({ houseId }, index) =>
      houses.includes(houseId)
        ? {
            slotId: slot._id,
            ...{ kind: slot.kind, houseId, start: slot.start, end: slot.end, serverName: slot.serverName },
            ...{ place: index + 1, of: slot.waiting.length, until: lineEnds(slot) },
          }
        : [],
    ),
  )
  return rows.sort((a, b) => a.start - b.start)
}
