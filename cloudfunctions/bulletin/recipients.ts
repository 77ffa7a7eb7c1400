import type { Bulletin, Reader } from '../../shared/bulletin/schema'
import { concerns, marksOf, staffMarks } from '../../shared/bulletin/whom'
import { housesAfter } from '../estate/houses'
import { isDuplicate } from '../operation/database'
import { rosters } from '../people/store'
import { type Addressed, addressedId, bulletinReaders } from './store'

/** So many houses are looked at in one go, and so many persons are noted in one request. */
const HOUSES = 1_000
const AT_ONCE = 1_000
/** So often before it is kept how far it came: what is done again changes nothing. */
const GOES = 3
type Asked = Pick<Bulletin, '_id' | 'estateId' | 'audience' | 'cursor'>

/** Whom it is to among the next houses, and with the first of them among staff; `next`: null after the last. */
async function recipientsFrom({ _id, estateId, audience, cursor }: Asked, now: number) {
  const [houses, roster] = await Promise.all([
    housesAfter(estateId, cursor, HOUSES),
    cursor === '' ? rosters.find(null, estateId) : null,
  ])
  const found = new Map<string, Addressed>()
  const add = (personId: string, role: Reader, label: string | null) => {
    const id = addressedId(_id, personId)
    if (found.has(id)) return
    const unread = { readAt: null, doneAt: null, listed: 1 } as const
    found.set(id, { _id: id, bulletinId: _id, estateId, personId, role, label, ...unread })
  }
  for (const { personId, role } of roster?.staff ?? [])
    if (concerns(audience, staffMarks(role))) add(personId, role as Reader, null)
  for (const { key, label, members } of houses)
    for (const { personId, role, from, until } of members)
      if (from <= now && (until === null || until > now) && concerns(audience, marksOf(role, key)))
        add(personId, role as Reader, label)
  return { recipients: [...found.values()], next: houses.length < HOUSES ? null : (houses.at(-1)?.code ?? null) }
}
/** Whether anybody would get it now. */
export async function reachesSomebody(asked: Omit<Asked, 'cursor'>, now: number): Promise<boolean> {
  for (let cursor: string | null = ''; cursor !== null; ) {
    const { recipients, next }: Awaited<ReturnType<typeof recipientsFrom>> = await recipientsFrom(
      { ...asked, cursor },
      now,
    )
    if (recipients.length > 0) return true
    cursor = next
  }
  return false
}
/** Notes the next of those it is to, each once however often this is done; answers how far it came, null: everybody. */
export async function addressNext(bulletin: Bulletin, now: number): Promise<string | null> {
  let next: string | null = bulletin.cursor
  for (let go = 0; go < GOES && next !== null; go += 1) {
    const found: Awaited<ReturnType<typeof recipientsFrom>> = await recipientsFrom({ ...bulletin, cursor: next }, now)
    for (let at = 0; at < found.recipients.length; at += AT_ONCE)
      await noteMissing(found.recipients.slice(at, at + AT_ONCE))
    next = found.next
  }
  return next
}
/** Mostly nobody is noted yet: who is, has another home or was noted before a crash. */
async function noteMissing(some: Addressed[]): Promise<void> {
  try {
    await bulletinReaders.insertMany(some)
  } catch (error) {
    if (!isDuplicate(error)) throw error
    const ids = some.map(one => one._id)
    const noted = new Set((await bulletinReaders.byIds(ids, ['_id'])).map(one => one._id))
    await bulletinReaders.insertMany(some.filter(one => !noted.has(one._id)))
  }
}
