import { isDeepStrictEqual } from 'node:util'
import { type AgeSum, type Arrears, sumsOf } from '../../shared/ledger/arrears'
import type { ARREARS_SORTS } from '../../shared/ledger/contract'
import { type LookLog, looks } from '../operation/audited-look'
import { Store } from '../operation/store'

/** Each order of the list, by its field. */
export const ARREARS_FIELDS = { oldest: 'orderKey', overdue: 'overdueFen', house: 'code' } as const satisfies Record<
  (typeof ARREARS_SORTS)[number],
  string
>
/** Each order under each filter. */
const ARREARS_INDEXES = Object.values(ARREARS_FIELDS).flatMap(field =>
  [[], ['age'], ['building'], ['building', 'age']].map(filter => ({ on: ['estateId', ...filter, field, '_id'] })),
)
/** Who owes what past its day, one row a house: kept by the clock. */
export const arrearsRows = new Store<Arrears>('arrears', {
  notFound: 'place.not_found',
  indexes: [...ARREARS_INDEXES, { on: ['estateId', 'turnsOn'] }],
  reach: { estate: reach => [{ estateId: reach.estateId }] },
})
/** The rows whose oldest debt lies after one key and before another, by their keys. */
export const rowsBetween = (
  estateId: string,
  after: string,
  until: string,
  limit: number,
): Promise<Pick<Arrears, '_id' | 'orderKey'>[]> =>
  arrearsRows.some(
    { estateId, orderKey: { after, until } },
    { order: { field: 'orderKey', direction: 'asc' }, limit, fields: ['orderKey'] },
  )
/** How many houses of a building owe how much, by age: what the list says of all its rows. */
interface ArrearsSum {
  _id: string
  estateId: string
  building: string
  ages: AgeSum[]
}
export const arrearsSums = new Store<ArrearsSum>('arrearsSums', {
  notFound: 'internal',
  indexes: [{ on: ['estateId', '_id'] }],
})
const sumIdOf = (estateId: string, building: string): string => `${estateId}:${building}`
/** What the houses of an estate owe, or those of one building; a building is one document. */
export async function arrearsSumOf(estateId: string, building: string | undefined): Promise<AgeSum[]> {
  const kept = building
    ? await arrearsSums.byIds([sumIdOf(estateId, building)])
    : await arrearsSums.all({ estateId }, { fields: ['ages'] })
  return kept.flatMap(({ ages }) => ages)
}
/** Adds a building up again after some of its rows were kept. */
export async function keepArrearsSum(estateId: string, building: string): Promise<void> {
  const rows = await arrearsRows.all({ estateId, building }, { order: 'code', fields: ['age', 'overdueFen'] })
  await arrearsSums.set({ _id: sumIdOf(estateId, building), estateId, building, ages: sumsOf(rows) })
}
/** Whether a debt of this estate is of another age than when it was worked out. */
export const anyTurned = (estateId: string, day: string): Promise<boolean> =>
  arrearsRows.any({ estateId, turnsOn: { after: '', through: day } })
/** Makes the rows of these houses (at most 100) what they are to be; what is so already is not written. */
export async function keepArrears(houseIds: readonly string[], rows: readonly Arrears[]): Promise<void> {
  const known = new Map((await arrearsRows.byIds(houseIds)).map(one => [one._id, one]))
  const gone = [...known.keys()].filter(id => !rows.some(row => row._id === id))
  if (gone.length > 0) await arrearsRows.removeMany({ _id: { in: gone } })
  await arrearsRows.insertMany(rows.filter(row => !known.has(row._id)))
  const changed = rows.filter(row => known.has(row._id) && !isDeepStrictEqual(known.get(row._id), row))
  await Promise.all(changed.map(({ _id, ...fields }) => arrearsRows.update({ _id }, fields)))
}
/** Looks after one moment and before another, oldest first. */
export const looksFrom = (after: number, before: number, limit: number): Promise<LookLog[]> =>
  looks.some({ at: { after, until: before } }, { order: { field: 'at', direction: 'asc' }, limit })
export const looksOfPerson = (
  personId: string,
  after: number,
  through: number,
): Promise<Pick<LookLog, '_id' | 'estateId' | 'houseId' | 'at'>[]> =>
  looks.all({ personId, at: { after, through } }, { order: 'at', fields: ['estateId', 'houseId', 'at'] })
