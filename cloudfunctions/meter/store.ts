import type { Meter, Reading } from '../../shared/meter/schema'
import { database } from '../operation/database'
import { Store } from '../operation/store'

export const meters = new Store<Meter>('meters', {
  notFound: 'meter.not_found',
  indexes: [{ on: ['estateId', '_id'] }, { on: ['houseId'] }],
  reach: { estate: reach => [{ estateId: reach.estateId }] },
})
export const readings = new Store<Reading>('readings', {
  notFound: 'meter.not_found',
  indexes: [{ on: ['estateId', 'period', '_id'] }, { on: ['houseId', 'period'] }, { on: ['meterId', '_id'] }],
  reach: { estate: reach => [{ estateId: reach.estateId }] },
})
export const meterIdOf = (estateId: string, code: string): string => `mtr_${estateId.slice(4)}_${code}`

export async function metersOf(houseIds: readonly string[]): Promise<Meter[]> {
  const _ = database().command
  const { data } = await database()
    .collection('meters')
    .where({ houseId: _.in([...houseIds]) })
    .limit(1000)
    .get()
  return data as Meter[]
}
export async function readingsOf(houseIds: readonly string[], period: string): Promise<Reading[]> {
  const _ = database().command
  const { data } = await database()
    .collection('readings')
    .where({ houseId: _.in([...houseIds]), period })
    .orderBy('_id', 'asc')
    .limit(1000)
    .get()
  return data as Reading[]
}
/** Everything read in an estate for a period, page by page. */
export async function readingsIn(estateId: string, period: string): Promise<Reading[]> {
  const _ = database().command
  const all: Reading[] = []
  for (let after = ''; ; ) {
    const { data } = await database()
      .collection('readings')
      .where({ estateId, period, _id: _.gt(after) })
      .orderBy('_id', 'asc')
      .limit(1000)
      .get()
    all.push(...(data as Reading[]))
    after = (data as Reading[]).at(-1)?._id ?? ''
    if (data.length < 1000) return all
  }
}
