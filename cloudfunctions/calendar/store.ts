import { keepCalendar } from '../../shared/calendar/keep'
import { type Calendar, DEFAULT_CALENDAR } from '../../shared/calendar/schema'
import { nextVersion } from '../operation/seen'
import { Shelf } from '../operation/shelf'
import type { Tx } from '../operation/transaction'

/** One an estate. */
interface Kept {
  _id: string
  calendar: Calendar
  version: number
  /** Whose lists of before were taken over. */
  moved: string[]
}
export const calendars = new Shelf<Kept>('settings', 'calendar')
export const keptOf = async (tx: Tx | null, estateId: string): Promise<Kept> =>
  (await calendars.find(tx, estateId)) ?? { _id: estateId, calendar: DEFAULT_CALENDAR, version: 0, moved: [] }

const TTL_MS = 60_000
const cached = new Map<string, { calendar: Calendar; readAt: number }>()
/** An estate's calendar, at most a minute old. */
export async function calendarOf(estateId: string): Promise<Calendar> {
  const hit = cached.get(estateId)
  if (hit && Math.abs(Date.now() - hit.readAt) < TTL_MS) return hit.calendar
  const { calendar } = await keptOf(null, estateId)
  cached.set(estateId, { calendar, readAt: Date.now() })
  return calendar
}
/** Saves over the version that was read; refuses what cannot be kept, and `request.outdated`. Answers the new version. */
export async function saveCalendar(tx: Tx, estateId: string, calendar: Calendar, seen: number): Promise<number> {
  const kept = await keptOf(tx, estateId)
  const version = nextVersion(kept.version, seen)
  await calendars.put(tx, { ...kept, calendar: keepCalendar(calendar), version })
  return version
}
/** After a save, so that whoever saved meets what was saved. */
export const forgetCalendar = (estateId: string): void => {
  cached.delete(estateId)
}
