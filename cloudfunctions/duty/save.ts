import { addDays } from '../../shared/calendar/day'
import { checkWeek, judgedNext } from '../../shared/duty/roster'
import { Refusal } from '../../shared/refusal'
import { operation } from '../operation/operation'
import { coversEstate } from '../operation/reach'
import { nextVersion } from '../operation/seen'
import { crewOf } from './people'
import { weekOf, weeks } from './store'

export const save = operation('duty.save', async ({ input, reach, now, tx }) => {
  const { estateId, monday } = input
  if (!coversEstate(reach, estateId)) throw new Refusal('estate.not_found')
  const week = await weekOf(tx, estateId, monday)
  const version = nextVersion(week.version, input.version)
  const crew = await crewOf(tx, estateId)
  // Who was on a shift and works here no more is still named in the refusal.
  const before = week.shifts.flatMap(one => one.people)
  const named = (personId: string) => ({
    personId,
    name: [...crew, ...before].find(one => one.personId === personId)?.name ?? '—',
  })
  const shifts = input.shifts.map(shift => ({
    ...shift,
    people: [...new Set(shift.people)].map(named),
  }))
  const [last, next] = [await weekOf(tx, estateId, addDays(monday, -7)), await weekOf(tx, estateId, addDays(monday, 7))]
  checkWeek(
    monday,
    shifts,
    [...last.shifts, ...next.shifts],
    crew.map(one => one.personId),
    now,
  )
  // What ended before it was planned is nobody's to sign over.
  const judged = Math.max(week.judged, now)
  await weeks.put(tx, { ...week, shifts, version, judged, judgeAt: judgedNext(shifts, judged) })
  return { version }
})
