import { type Day, daysBetween, spanOf } from '../../shared/calendar/day'
import { Refusal } from '../../shared/refusal'
import { coversEstate, type Reaches } from '../operation/reach'

const MOST_DAYS = 366
/** The moments of some days, both included; refuses more than a year, `estate.not_found` out of reach. */
export function within(reach: Reaches, { estateId, from, to }: { estateId: string; from: Day; to: Day }) {
  if (!coversEstate(reach, estateId)) throw new Refusal('estate.not_found')
  if (from > to || daysBetween(from, to) >= MOST_DAYS) throw new Refusal('complaint.period')
  return spanOf(from, to)
}
