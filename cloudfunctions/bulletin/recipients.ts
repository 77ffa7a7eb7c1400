import type { Bulletin, Reader } from '../../shared/bulletin/schema'
import { concerns, marksOf, staffMarks } from '../../shared/bulletin/whom'
import { housesAfter } from '../estate/houses'
import { rosters } from '../people/store'
import { type Addressed, addressedId, bulletinReaders } from './store'

/** So many houses are looked at in one go, and so many names fit into one request. */
const HOUSES = 1_000
const AT_ONCE = 500
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
  const { recipients, next } = await recipientsFrom(bulletin, now)
  const known = await bulletinReaders.byIds(
    recipients.map(one => one._id),
    ['_id'],
  )
  const noted = new Set(known.map(one => one._id))
  const missing = recipients.filter(one => !noted.has(one._id))
  for (let at = 0; at < missing.length; at += AT_ONCE) await bulletinReaders.insertMany(missing.slice(at, at + AT_ONCE))
  return next
}
