import { addDays, type Day, startOf, today } from '../../shared/calendar/day'
import { momentOf } from '../../shared/calendar/moment'
import { digestHour } from '../../shared/notice/push'
import { cursorOf, keepCursor } from '../operation/job-cursor'
import { allCounts } from '../operation/noun'
import { commitOnce } from '../operation/operation'
import { byPersonId } from '../people/actor'
import { rosters } from '../people/store'
import { type KeptPush, pushes } from './push-rules'

const JOB = 'notice.digest'
const HOUR_MS = 3_600_000
const hourOf = (now: number): number => Number(momentOf(now).slice(11, 13))
/**
 * Whom a round tells: whose hour of today came after `after` and through `through`. It begins where the round before
 * ended, so that an hour in which no clock ran, or that passed before its round was over, is made up for.
 */
interface Round {
  day: Day
  after: number
  through: number
  /** The last estate looked at. */
  estateId: string
}
/** Null: this hour's round is over. */
async function roundAt(now: number): Promise<Round | null> {
  const { cursor, done } = await cursorOf(JOB)
  const [of, after, through, estateId = ''] = cursor.split('|')
  const day = today(now)
  if (of !== day) {
    // A night lies between the rounds of two days; who was asked for by nobody for longer has no hours to make up for.
    const first = of === addDays(day, -1) ? -1 : hourOf(now) - 1
    return { day, after: first, through: hourOf(now), estateId: '' }
  }
  if (!done) return { day, after: Number(after), through: Number(through), estateId }
  return Number(through) < hourOf(now) ? { day, after: Number(through), through: hourOf(now), estateId: '' } : null
}

/** When there is something to do: now, or at the next full hour. Null: no estate wants any. */
export async function nextDigest(now: number): Promise<number | null> {
  if ((await pushes.after('', 1)).length === 0) return null
  return (await roundAt(now)) ? now : startOf(today(now)) + (hourOf(now) + 1) * HOUR_MS
}
/** One estate: each of its people whose hour it is hears in one message what waits and what is late. */
export async function digest(now: number): Promise<number> {
  const round = await roundAt(now)
  if (!round) return 0
  const { day, after, through, estateId } = round
  const [kept] = await pushes.after(estateId, 1)
  if (kept) await tellEstate(kept, round, now)
  await keepCursor({ _id: JOB, cursor: [day, after, through, kept?._id ?? ''].join('|'), done: !kept })
  return kept ? 1 : 0
}

async function tellEstate({ _id: estateId, rules, own }: KeptPush, round: Round, now: number): Promise<void> {
  const staff = (await rosters.find(null, estateId))?.staff ?? []
  for (const personId of new Set(staff.map(one => one.personId))) {
    const roles = staff.filter(one => one.personId === personId).map(one => one.role)
    const hour = digestHour(roles, rules, own[personId])
    if (hour === null || hour <= round.after || hour > round.through) continue
    const { waits, late } = await waitingFor(personId, estateId, now)
    if (waits === 0) continue
    const journalId = `system:${JOB}:${estateId}:${round.day}:${personId}`
    await commitOnce({ journalId, name: JOB, now }, async (_tx, emit) => {
      const reference = { waits: String(waits), late: String(late) }
      emit({ event: 'notice.digest', estateId, reference, audiences: [{ persons: [personId] }] })
      return { estateId }
    })
  }
}
/** The same figures that stand beside the entries of their home, without their inbox. */
async function waitingFor(personId: string, estateId: string, now: number) {
  const actor = await byPersonId(personId)
  const counts = actor ? await allCounts() : []
  const found = await Promise.all(
    counts
      .filter(({ count }) => count.of !== 'notice.unread')
      .map(({ entry, count }) => actor && count.run(entry, actor, estateId, now)),
  )
  const sum = (of: 'waiting' | 'burning') => found.reduce((total, one) => total + (one?.[of] ?? 0), 0)
  return { waits: sum('waiting'), late: sum('burning') }
}
