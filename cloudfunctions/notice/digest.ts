import { digestHour } from '../../shared/notice/push'
import { cursorOf, keepCursor } from '../operation/job-cursor'
import { allCounts } from '../operation/noun'
import { commitOnce } from '../operation/operation'
import { byPersonId } from '../people/actor'
import { rosters } from '../people/store'
import { type KeptPush, pushes } from './push-rules'

const JOB = 'notice.digest'
const HOUR_MS = 3_600_000
const CHINA_MS = 8 * HOUR_MS
/** `2026-11-30T08`, in China. */
const slotOf = (now: number): string => new Date(now + CHINA_MS).toISOString().slice(0, 13)
const hourIn = (slot: string): number => Number(slot.slice(11))
/** Where the hour's round stands: the slot, and the last estate looked at. */
const standOf = (cursor: string) => {
  const [slot = '', estateId = ''] = cursor.split('|')
  return { slot, estateId }
}

/** When there is something to do: at the next full hour, or now while this hour's round is not over. Null: no estate wants any. */
export async function nextDigest(now: number): Promise<number | null> {
  if ((await pushes.after('', 1)).length === 0) return null
  const { cursor, done } = await cursorOf(JOB)
  const { slot } = standOf(cursor)
  return slot === slotOf(now) && done ? now - (now % HOUR_MS) + HOUR_MS : now
}
/** One estate: each of its people whose hour it is hears in one message what waits and what is late. */
export async function digest(now: number): Promise<number> {
  const slot = slotOf(now)
  const stand = await cursorOf(JOB)
  const { slot: before, estateId } = standOf(stand.cursor)
  if (before === slot && stand.done) return 0
  const [kept] = await pushes.after(before === slot ? estateId : '', 1)
  if (kept) await tellEstate(kept, slot, now)
  await keepCursor({ _id: JOB, cursor: `${slot}|${kept?._id ?? ''}`, done: !kept })
  return kept ? 1 : 0
}

async function tellEstate({ _id: estateId, rules, own }: KeptPush, slot: string, now: number): Promise<void> {
  const staff = (await rosters.find(null, estateId))?.staff ?? []
  for (const personId of new Set(staff.map(one => one.personId))) {
    const roles = staff.filter(one => one.personId === personId).map(one => one.role)
    if (digestHour(roles, rules, own[personId]) !== hourIn(slot)) continue
    const { waits, late } = await waitingFor(personId, estateId, now)
    if (waits === 0) continue
    const journalId = `system:${JOB}:${estateId}:${slot.slice(0, 10)}:${personId}`
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
