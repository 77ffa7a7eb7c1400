import { database } from '../operation/database'
import type { Place } from './store'

/** An estate's houses in the order of their codes, from after one on. At most 1000. */
export async function housesAfter(estateId: string, code: string, limit: number): Promise<Place[]> {
  const _ = database().command
  const { data } = await database()
    .collection('places')
    .where({ estateId, kind: 'house', code: _.gt(code) })
    .orderBy('code', 'asc')
    .limit(limit)
    .get()
  return data as Place[]
}
export async function countHouses(estateId: string): Promise<number> {
  const { total } = await database().collection('places').where({ estateId, kind: 'house' }).count()
  return total ?? 0
}
/** Houses by their ids; at most 100. */
export async function housesById(houseIds: readonly string[]): Promise<Place[]> {
  const _ = database().command
  const { data } = await database()
    .collection('places')
    .where({ _id: _.in([...houseIds]), kind: 'house' })
    .limit(100)
    .get()
  return data as Place[]
}
