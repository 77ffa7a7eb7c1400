import { BOOKING_KINDS } from '../../shared/booking/kinds'
import { toBookingRow, type WaitRow } from '../../shared/booking/schema'
import { lineEnds } from '../../shared/booking/slot'
import { look } from '../operation/operation'
import { bookings, guardsOf, slotsOf } from './store'

/** The household's appointments; for staff, those they serve. Newest first, and where the household stands in line. */
export const mine = look('booking.mine', async ({ input, reach, now }) => {
  const within = reach.map(hold => (hold.level === 'estate' ? { ...hold, level: 'assigned' as const } : hold))
  const page = await bookings.list(within, {
    filter: input.houseId ? { houseId: input.houseId } : {},
    order: { field: '_id', direction: 'desc' },
    cursor: input.cursor,
    limit: 30,
  })
  const houses = reach.flatMap(hold => (hold.level === 'own' ? hold.houseIds : []))
  const asked = houses.filter(houseId => !input.houseId || houseId === input.houseId)
  return { ...page, items: page.items.map(toBookingRow), waiting: input.cursor ? [] : await linesOf(asked, now) }
})

/** The guards say where to look, the slots who stands where. */
async function linesOf(houseIds: string[], now: number): Promise<WaitRow[]> {
  const houses = [...new Set(houseIds)]
  if (houses.length === 0) return []
  const guards = await guardsOf(houses.flatMap(houseId => BOOKING_KINDS.map(kind => `${houseId}:${kind}`)))
  const ids = guards.flatMap(guard => (guard.waits ?? []).filter(one => one.start > now).map(one => one.slotId))
  if (ids.length === 0) return []
  const rows = (await slotsOf([...new Set(ids)])).flatMap(slot =>
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
