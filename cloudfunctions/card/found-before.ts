import { livesHere } from '../../shared/estate/lives'
import type { Found } from '../../shared/search/schema'
import { foundPlaces, foundResidents } from '../estate/found'
import { type Place, places, residents } from '../estate/store'
import { foundKey } from '../key/found'
import { keys } from '../key/store'
import { foundMeter } from '../meter/found'
import { meters } from '../meter/store'
import { BY_ID } from '../operation/cursor'
import type { Job } from '../operation/job'
import { cursorOf, keepCursor } from '../operation/job-cursor'
import { foundMember } from '../people/grants'
import { persons } from '../people/store'
import { foundReceipt } from '../receipt/found'
import { receipts } from '../receipt/store'
import { keepMany } from '../search/keep'
import { foundTicket } from '../ticket/found'
import { tickets } from '../ticket/store'

const CHUNK = 200
const BY = { order: BY_ID, limit: CHUNK }
interface Stretch {
  /** The last one that was read; null: there is none after it. */
  last: string | null
  found: Found[]
}
const said = async <T extends { _id: string }>(
  rows: readonly T[],
  of: (rows: readonly T[]) => Found[] | Promise<Found[]>,
): Promise<Stretch> => ({ last: rows.at(-1)?._id ?? null, found: await of(rows) })

/** Each kind after the one before it: so many from after an id on. */
const KINDS: readonly ((after: string, now: number) => Promise<Stretch>)[] = [
  async (after, now) =>
    said(await places.some({ _id: { after } }, BY), async rows => [
      ...foundPlaces(rows, now),
      ...(await members(rows, now)),
    ]),
  async after => said(await residents.some({ _id: { after }, until: null }, BY), foundResidents),
  async after => said(await tickets.some({ _id: { after } }, BY), rows => rows.flatMap(foundTicket)),
  async after => said(await receipts.some({ _id: { after } }, BY), rows => rows.map(foundReceipt)),
  async after => said(await meters.some({ _id: { after } }, BY), rows => rows.map(foundMeter)),
  async after => said(await keys.some({ _id: { after } }, BY), rows => rows.map(foundKey)),
]
/** Who came by the app and still lives there. */
async function members(rows: readonly Place[], now: number): Promise<Found[]> {
  const here = rows.flatMap(place => place.members.filter(one => livesHere(one, now)).map(one => ({ place, ...one })))
  const known = new Map((await persons.byIds(here.map(one => one.personId))).map(one => [one._id, one]))
  return here.flatMap(({ place, personId, grantId }) => {
    const person = known.get(personId)
    return person?.name ? [foundMember(person, grantId, place)] : []
  })
}

/** Of which making of the search this is the way through: another number goes through everything again. */
const NAME = 'founds-1'
let through = false
/** `2 tkt_…`: which kind, and the last one of it. */
const standOf = (cursor: string): { kind: number; after: string } => {
  const [kind = '0', ...after] = cursor.split(' ')
  return { kind: Number(kind), after: after.join(' ') }
}
/** What was made before it could be found is found too; what is known already costs two requests in two hundred. */
export const foundBefore: Job = {
  name: 'found-before',
  next: async now => {
    if (through) return null
    through = (await cursorOf(NAME)).done
    return through ? null : now
  },
  work: async now => {
    const { done, cursor } = await cursorOf(NAME)
    if (done) return 0
    const { kind, after } = standOf(cursor)
    const read = await KINDS[kind]?.(after, now)
    if (read) await keepMany(read.found)
    const next = read?.last ? `${kind} ${read.last}` : `${kind + 1} `
    await keepCursor({ _id: NAME, cursor: next, done: read === undefined })
    return 1
  },
}
