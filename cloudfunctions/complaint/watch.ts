import { addDays, firstDay, periodOf, startOf, today } from '../../shared/calendar/day'
import { threatTo } from '../../shared/complaint/rates'
import { commitOnce } from '../operation/operation'
import { goingRound } from './rounds'
import { complaints } from './store'

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS
/** Nine in the morning, China: a working day is left to save what can be saved. */
const AT_MS = 9 * HOUR_MS
const dayAt = (now: number) => today(now - AT_MS)

/**
 * Each morning: where what is due by tomorrow would bring a month below its target, the supervisor hears so. What was
 * reported late in a month falls due in the next one, so both are looked at; of the one that is over, only what can be saved.
 */
export const watching = goingRound({
  name: 'complaint-watch',
  roundOf: dayAt,
  nextAt: now => startOf(addDays(dayAt(now), 1)) + AT_MS,
  look: async (estateId, now) => {
    const present = firstDay(periodOf(today(now)))
    const before = firstDay(periodOf(addDays(present, -1)))
    const rows = await complaints.all(
      { estateId, acceptedAt: { from: startOf(before), until: now } },
      { order: 'acceptedAt', fields: ['acceptedAt', 'valid', 'handled', 'dueBy'] },
    )
    const isPresent = (row: { acceptedAt: number }) => row.acceptedAt >= startOf(present)
    const threats = [
      {
        month: before,
        threat: threatTo(
          rows.filter(row => !isPresent(row)),
          now,
          DAY_MS,
        ),
        over: true,
      },
      { month: present, threat: threatTo(rows.filter(isPresent), now, DAY_MS), over: false },
    ].flatMap(({ month, threat, over }) => (threat && (threat.savable > 0 || !over) ? [{ month, ...threat }] : []))
    const [first] = threats
    if (!first) return
    const journalId = `system:complaint-watch:${estateId}:${dayAt(now)}`
    await commitOnce({ journalId, name: 'complaint.watch', now }, async (_tx, emit) => {
      const { month, savable, overdue } = first
      const reference = { month: periodOf(month), savable: String(savable), overdue: String(overdue) }
      emit({ event: 'complaint.endangered', estateId, reference, audiences: [{ roles: ['supervisor'], estateId }] })
      return { estateId }
    })
  },
})
