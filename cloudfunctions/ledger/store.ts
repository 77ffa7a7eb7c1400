import { isDeepStrictEqual } from 'node:util'
import type { Arrears } from '../../shared/ledger/arrears'
import { type LookLog, looks } from '../operation/audited-look'
import { Store } from '../operation/store'

/** Who owes what past its day, one row a house: kept by the clock. */
export const arrearsRows = new Store<Arrears>('arrears', {
  notFound: 'place.not_found',
  indexes: [{ on: ['estateId', 'orderKey', '_id'] }, { on: ['estateId', 'building', 'orderKey', '_id'] }],
  reach: { estate: reach => [{ estateId: reach.estateId }] },
})
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
