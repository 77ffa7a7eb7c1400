import { addDays, today } from '../../shared/calendar/day'
import { mondayOf, roundFor, standingOf } from '../../shared/duty/roster'
import { handOf, type Standing } from '../../shared/ticket/crew'
import { crews } from '../ticket/store'
import { shiftsAround, weeksOf } from './store'

/** What the roster says of each of an estate's people now; null: nobody has planned this week. */
export async function standings(estateId: string, now: number): Promise<(personId: string) => Standing | null> {
  const shifts = await shiftsAround(estateId, now)
  return personId => standingOf(shifts, personId, now)
}
interface Span {
  from: number
  until: number
}
/** Whether a round of a span, for whoever is on duty, is this person's; where nobody has planned, it is everybody's. */
export async function onDutyDuring(
  estateId: string,
  personId: string,
  spans: readonly Span[],
  now: number,
): Promise<(span: Span) => boolean> {
  if (spans.length === 0) return () => true
  const mondays = [now, ...spans.map(one => one.from)].map(at => mondayOf(today(at)))
  const [weeks, crew] = await Promise.all([
    weeksOf(estateId, [...new Set(mondays.flatMap(monday => [addDays(monday, -7), monday]))]),
    crews.find(null, estateId),
  ])
  const shifts = weeks.flatMap(week => week.shifts)
  return span => roundFor(shifts, handOf(crew, personId), span, now)
}
