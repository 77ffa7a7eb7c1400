import { goneOn } from '../../shared/bulletin/act'
import type { Bulletin } from '../../shared/bulletin/schema'
import type { Audience } from '../operation/journal'
import { commitOnce } from '../operation/operation'
import { addressNext } from './recipients'
import { bulletinReaders, bulletins } from './store'
import { bulletinEvent, JOB } from './told'

/** So many bulletins are gone on with in one go, and so many pages of persons of one are told. */
const BULLETINS = 10
const PAGES = 2
const PERSONS = 1_000

/**
 * Goes on with each bulletin that waits: notes whom it is to, then tells them stretch by stretch, each in one transaction
 * with how far it came, so that a crash anywhere goes on where it stopped and nobody is told twice.
 */
export async function tellReaders(now: number): Promise<number> {
  const due = await bulletins.due('tellAt', now, BULLETINS)
  for (const seen of due) {
    const { telling } = seen
    if (telling === 'addressing') await goOn(seen, await addressNext(seen, now), [], now)
    else if (telling) await tellNext(seen, now)
  }
  return due.length
}
async function tellNext(seen: Bulletin, now: number): Promise<void> {
  const unread = seen.telling === 'reminded' ? { doneAt: null } : {}
  const persons: string[] = []
  let next: string | null = seen.cursor
  for (let page = 0; page < PAGES && next !== null; page += 1) {
    const rows: { personId: string }[] = await bulletinReaders.some(
      { bulletinId: seen._id, listed: 1, personId: { after: next }, ...unread },
      { order: { field: 'personId', direction: 'asc' }, limit: PERSONS, fields: ['personId'] },
    )
    persons.push(...rows.map(one => one.personId))
    next = rows.length < PERSONS ? null : (persons.at(-1) ?? null)
  }
  await goOn(seen, next, persons.length > 0 ? [{ persons }] : [], now)
}
async function goOn(seen: Bulletin, next: string | null, audiences: Audience[], now: number): Promise<void> {
  const { _id, telling, cursor } = seen
  const journalId = `system:bulletin:${_id}:${telling}:${cursor}`
  await commitOnce({ journalId, name: JOB, now }, async (tx, emit) => {
    const kept = await bulletins.find(tx, _id)
    // Withdrawn meanwhile, or somebody else has gone on with it.
    if (!kept || kept.telling !== telling || kept.cursor !== cursor) return null
    if (audiences.length > 0) emit(bulletinEvent(`bulletin.${telling}`, kept, audiences))
    await bulletins.put(tx, goneOn(kept, next))
    return { bulletinId: _id }
  })
}
