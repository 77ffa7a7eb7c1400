import { addDays, type Day, daysBetween } from '../../shared/calendar/day'
import { mondayOf, onShift, spanOf } from '../../shared/duty/roster'
import { Refusal } from '../../shared/refusal'
import { look } from '../operation/operation'
import { coversEstate } from '../operation/reach'
import { crewOf } from './people'
import { shiftsAround, weeksOf } from './store'

const MOST_DAYS = 35
const mondaysBetween = (from: Day, to: Day): Day[] => {
  const first = mondayOf(from)
  return Array.from({ length: daysBetween(first, mondayOf(to)) / 7 + 1 }, (_, at) => addDays(first, at * 7))
}

export const roster = look('duty.roster', async ({ input: { estateId, from, to }, reach, now }) => {
  if (!coversEstate(reach, estateId)) throw new Refusal('estate.not_found')
  if (to < from || daysBetween(from, to) >= MOST_DAYS) throw new Refusal('duty.period')
  const mondays = mondaysBetween(from, to)
  const [weeks, around, people] = await Promise.all([
    weeksOf(estateId, mondays),
    shiftsAround(estateId, now),
    crewOf(null, estateId),
  ])
  const versionOf = (monday: Day) => weeks.find(week => week.monday === monday)?.version ?? 0
  return {
    shifts: weeks
      .flatMap(week => week.shifts)
      .filter(({ day }) => from <= day && day <= to)
      .sort((a, b) => spanOf(a).from - spanOf(b).from),
    versions: Object.fromEntries(mondays.map(monday => [monday, versionOf(monday)])),
    now: onShift(around, now).map(({ shift, person }) => ({
      ...person,
      shift: shift.name,
      until: spanOf(shift).until,
    })),
    people,
  }
})
