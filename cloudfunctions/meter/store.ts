import type { Meter, Reading, Route, Submission } from '../../shared/meter/schema'
import { database } from '../operation/database'
import { Store } from '../operation/store'

export const meters = new Store<Meter>('meters', {
  notFound: 'meter.not_found',
  indexes: [{ on: ['estateId', '_id'] }, { on: ['houseId'] }, { on: ['estateId', 'code'], unique: true }],
  reach: {
    own: reach => [{ houseId: { in: reach.houseIds } }],
    estate: reach => [{ estateId: reach.estateId }],
  },
})
export const readings = new Store<Reading>('readings', {
  notFound: 'meter.reading_not_found',
  indexes: [{ on: ['estateId', 'period', '_id'] }, { on: ['houseId', 'period'] }, { on: ['meterId', '_id'] }],
  reach: { estate: reach => [{ estateId: reach.estateId }] },
})
export const submissions = new Store<Submission>('submissions', {
  notFound: 'meter.submission_not_found',
  indexes: [{ on: ['estateId', 'state', '_id'] }, { on: ['houseId', '_id'] }],
  reach: { estate: reach => [{ estateId: reach.estateId }] },
})
export const routes = new Store<Route>('routes', {
  notFound: 'meter.route_not_found',
  indexes: [{ on: ['estateId', '_id'] }],
  reach: { estate: reach => [{ estateId: reach.estateId }] },
})
export const meterIdOf = (estateId: string, code: string): string => `mtr_${estateId.slice(4)}_${code}`

export const metersOf = (houseIds: readonly string[]): Promise<Meter[]> =>
  pages('meters', { houseId: database().command.in([...houseIds]) })
export async function metersByCode(estateId: string, codes: readonly string[]): Promise<Meter[]> {
  const _ = database().command
  const { data } = await database()
    .collection('meters')
    .where({ estateId, code: _.in([...codes]) })
    .limit(1000)
    .get()
  return data as Meter[]
}
/** In the order of `ids`; what does not exist is left out. */
export async function metersByIds(ids: readonly string[]): Promise<Meter[]> {
  if (ids.length === 0) return []
  const _ = database().command
  const { data } = await database()
    .collection('meters')
    .where({ _id: _.in([...ids]) })
    .limit(1000)
    .get()
  const found = new Map((data as Meter[]).map(one => [one._id, one]))
  return ids.flatMap(id => found.get(id) ?? [])
}
async function pages<T extends { _id: string }>(name: string, where: Record<string, unknown>): Promise<T[]> {
  const _ = database().command
  const all: T[] = []
  for (;;) {
    const last = all.at(-1)
    const { data } = await database()
      .collection(name)
      .where({ ...where, ...(last && { _id: _.gt(last._id) }) })
      .orderBy('_id', 'asc')
      .limit(1000)
      .get()
    all.push(...(data as T[]))
    if (data.length < 1000) return all
  }
}
/** Every meter of an estate, page by page. */
export const metersIn = (estateId: string): Promise<Meter[]> => pages('meters', { estateId })
/** Everything read in an estate for a period, page by page. */
export const readingsIn = (estateId: string, period: string): Promise<Reading[]> =>
  pages('readings', { estateId, period })
export const readingsOf = (houseIds: readonly string[], period: string): Promise<Reading[]> =>
  pages('readings', { houseId: database().command.in([...houseIds]), period })
export async function readingsSince(meterIds: readonly string[], period: string): Promise<Reading[]> {
  if (meterIds.length === 0) return []
  const _ = database().command
  const { data } = await database()
    .collection('readings')
    .where({ meterId: _.in([...meterIds]), period: _.gte(period) })
    .orderBy('_id', 'asc')
    .limit(1000)
    .get()
  return data as Reading[]
}
/** The latest submission of each of these houses' meters. */
export async function submissionsOf(houseIds: readonly string[]): Promise<Submission[]> {
  const _ = database().command
  const { data } = await database()
    .collection('submissions')
    .where({ houseId: _.in([...houseIds]) })
    .orderBy('_id', 'desc')
    .limit(100)
    .get()
  return data as Submission[]
}
