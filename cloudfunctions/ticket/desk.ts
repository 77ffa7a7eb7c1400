import type { Desk } from '../../shared/ticket/clock'
import { calendarOf } from '../calendar/store'
import { estateSettings } from '../estate/lookup'

/** When an estate works and what it promises, at most a minute old. */
export async function deskOf(estateId: string): Promise<Exclude<Desk, null>> {
  const [calendar, estate] = await Promise.all([calendarOf(estateId), estateSettings(estateId)])
  return { ...calendar, service: estate?.service }
}
