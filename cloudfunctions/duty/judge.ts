import { addDays } from '../../shared/calendar/day'
import { judgedNext, leaversOf, spanOf } from '../../shared/duty/roster'
import type { OnShift, Shift, Week } from '../../shared/duty/schema'
import { commitOnce } from '../operation/operation'
import { inHandOf } from '../ticket/hand-on'
import { handOvers, weekOf, weeks } from './store'

const CHUNK = 20
/** A quarter of an hour after a shift has ended, what nobody has signed over is told to the supervisor. */
export async function judgeShifts(now: number): Promise<number> {
  const due = await weeks.due('judgeAt', now, CHUNK)
  for (const week of due) {
    const later = (await weekOf(null, week.estateId, addDays(week.monday, 7))).shifts
    const left = await unsigned(week, leaversOf(week, later, now))
    const journalId = `system:duty-shifts:${week._id}:${week.version}:${week.judgeAt}`
    await commitOnce({ journalId, name: 'duty-shifts', now }, async (tx, emit) => {
      const found = await weeks.find(tx, week._id)
      if (!found || found.judgeAt !== week.judgeAt || found.version !== week.version) return null
      await weeks.put(tx, { ...found, judged: now, judgeAt: judgedNext(found.shifts, now) })
      for (const { shift, person, count } of left)
        emit({
          ...{ event: 'duty.unsigned', estateId: week.estateId },
          reference: { person: person.name, shift: shift.name, count: String(count), day: shift.day },
          audiences: [{ roles: ['supervisor'], estateId: week.estateId }],
        })
      return { weekId: week._id }
    })
  }
  return due.length
}
/** Who left open work behind and has no signature for it since the shift began. */
async function unsigned(week: Week, leavers: readonly { shift: Shift; person: OnShift }[]) {
  const left: { shift: Shift; person: OnShift; count: number }[] = []
  for (const { shift, person } of leavers) {
    const open = await inHandOf(week.estateId, person.personId)
    if (open.length === 0) continue
    const [last] = await handOvers.some(
      { 'giver.personId': person.personId, estateId: week.estateId, state: 'accepted' },
      { order: { field: '_id', direction: 'desc' }, limit: 1, fields: ['answeredAt'] },
    )
    if ((last?.answeredAt ?? 0) < spanOf(shift).from) left.push({ shift, person, count: open.length })
  }
  return left
}
