import { type Bulletin, OPEN, type Reader } from '../../shared/bulletin/schema'
import { concerns, marksOf, staffMarks } from '../../shared/bulletin/whom'
import { Refusal } from '../../shared/refusal'
import { places } from '../estate/store'
import type { Reaches } from '../operation/reach'
import { Store } from '../operation/store'

/** What follows from the rest, to find it by: whether something is to be done, what stands first, until when. */
type Kept = Bulletin & { open: 0 | 1; sortAt: number; until: number }
const FOREVER = 9_000_000_000_000
const PINNED = 1_000_000_000_000_000
export const bulletins = new Store<Bulletin>('bulletins', {
  notFound: 'bulletin.not_found',
  keeps: (one): Kept => ({
    ...one,
    open: OPEN.includes(one.state) ? 1 : 0,
    sortAt: (one.pinned ? PINNED : 0) + (one.at ?? 0),
    until: one.endsAt ?? FOREVER,
  }),
  indexes: [
    { on: ['estateId', 'audience', 'state', '-sortAt', '-_id'] },
    { on: ['estateId', 'open', '-_id'] },
    { on: ['tellAt'] },
  ],
  reach: {
    own: reach => [{ estateId: reach.estateId }],
    estate: reach => [{ estateId: reach.estateId }],
  },
})

/** Somebody a bulletin is to: once, whoever else they are. Whoever came later and read it has one too. */
export interface Addressed {
  /** Bulletin and person: its insertion is the claim. */
  _id: string
  bulletinId: string
  estateId: string
  personId: string
  role: Reader
  label: string | null
  /** 0: came later, is neither told nor waited for. */
  listed: 0 | 1
  readAt: number | null
  /** Read, and confirmed where that is asked. */
  doneAt: number | null
}
export const bulletinReaders = new Store<Addressed>('bulletinReaders', {
  notFound: 'bulletin.not_found',
  indexes: [
    { on: ['bulletinId', 'listed', 'personId', '_id'] },
    { on: ['bulletinId', 'listed', 'role', 'doneAt', '_id'] },
    { on: ['bulletinId', 'listed', 'doneAt', '_id'] },
  ],
  reach: { estate: reach => [{ estateId: reach.estateId }] },
})
export const addressedId = (bulletinId: string, personId: string): string => `${bulletinId}:${personId}`

const DESK = ['clerk', 'supervisor', 'manager']
/** What of an estate's audiences these reaches belong to. */
export async function marksIn(reach: Reaches, estateId: string): Promise<string[]> {
  const within = reach.filter(one => one.estateId === estateId)
  const houses = within.filter(one => one.level === 'own')
  const found = await places.byIds(
    houses.flatMap(one => one.houseIds),
    ['key'],
  )
  const keys = new Map(found.map(one => [one._id, one.key]))
  const marks = within.flatMap(({ level, role, houseIds }) =>
    level === 'own' ? houseIds.flatMap(id => marksOf(role, keys.get(id) ?? '')) : staffMarks(role),
  )
  return [...new Set(marks)]
}
/** A bulletin that went out to the reader, or one the reader works with; any other is not found. */
export async function bulletinFor(bulletinId: string, reach: Reaches) {
  const bulletin = await bulletins.get(null, bulletinId, reach)
  const marks = await marksIn(reach, bulletin.estateId)
  const isDesk = reach.some(one => one.estateId === bulletin.estateId && DESK.includes(one.role))
  const mine = bulletin.out && concerns(bulletin.audience, marks)
  if (!mine && !isDesk) throw new Refusal('bulletin.not_found')
  return { bulletin, mine, isDesk, role: marks.find(mark => bulletin.audience.includes(mark))?.split('|')[0] as Reader }
}
