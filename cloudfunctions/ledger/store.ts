import { isDeepStrictEqual } from 'node:util'
import type { Arrears } from '../../shared/ledger/arrears'
import type { LookLog } from '../operation/audited-look'
import { database } from '../operation/database'
import { Store } from '../operation/store'

/** Who owes what past its day, one row a house: kept by the clock. */
export const arrearsRows = new Store<Arrears>('arrears', {
  notFound: 'place.not_found',
  indexes: [{ on: ['estateId', 'orderKey'] }, { on: ['estateId', 'building', 'orderKey'] }],
  reach: { estate: reach => [{ estateId: reach.estateId }] },
})
/** Makes the rows of these houses (at most 100) what they are to be; what is so already is not written. */
export async function keepArrears(houseIds: readonly string[], rows: readonly Arrears[]): Promise<void> {
  const _ = database().command
  const { data } = await database()
    .collection('arrears')
    .where({ _id: _.in([...houseIds]) })
    .limit(100)
    .get()
  const known = new Map((data as Arrears[]).map(one => [one._id, one]))
  const gone = [...known.keys()].filter(id => !rows.some(row => row._id === id))
  if (gone.length > 0)
    await database()
      .collection('arrears')
      .where({ _id: _.in(gone) })
      .remove()
  await arrearsRows.insertMany(rows.filter(row => !known.has(row._id)))
  const changed = rows.filter(row => known.has(row._id) && !isDeepStrictEqual(known.get(row._id), row))
  await Promise.all(changed.map(({ _id, ...fields }) => arrearsRows.update({ _id }, fields)))
}
/** Looks after one moment and before another, oldest first. */
export async function looksFrom(after: number, before: number, limit: number): Promise<LookLog[]> {
  const _ = database().command
  const where = { at: _.gt(after).and(_.lt(before)) }
  const { data } = await database().collection('looks').where(where).orderBy('at', 'asc').limit(limit).get()
  return data as LookLog[]
}
export async function looksOfPerson(personId: string, after: number, until: number): Promise<LookLog[]> {
  const _ = database().command
  const { data } = await database()
    .collection('looks')
    .where({ personId, at: _.gt(after).and(_.lte(until)) })
    .field({ estateId: true, houseId: true, at: true })
    .limit(1000)
    .get()
  return data as LookLog[]
}
