import type { Defect } from '../../shared/defect/schema'
import { database } from '../operation/database'
import { Store } from '../operation/store'

export const defects = new Store<Defect>('defects', {
  notFound: 'defect.not_found',
  indexes: [
    { on: ['estateId', 'state', '-_id'] },
    { on: ['estateId', '-_id'] },
    { on: ['houseId', '-_id'] },
    { on: ['inspectionId', '-_id'] },
    { on: ['escalateAt'] },
  ],
  reach: {
    own: reach => [{ houseId: { in: reach.houseIds }, createdAt: { from: reach.from, until: reach.until } }],
    estate: reach => [{ estateId: reach.estateId }],
  },
})
/** When a house was handed over, and its acceptance form that is being filled in: one house, one open form. */
export interface HouseRecord {
  _id: string
  openInspectionId: string | null
  handedOverAt: number | null
}
export const houseRecords = new Store<HouseRecord>('houseRecords', { notFound: 'place.not_found' })

const late = (limit: number, until: number | null) => {
  const _ = database().command
  return database()
    .collection('defects')
    .where({ escalateAt: until === null ? _.gt(0) : _.gt(0).and(_.lte(until)) })
    .orderBy('escalateAt', 'asc')
    .limit(limit)
    .get()
}
export const overdueDefects = async (now: number, limit: number) => (await late(limit, now)).data as Defect[]
export const firstOverdueDefect = async (): Promise<number | null> =>
  ((await late(1, null)).data as Defect[])[0]?.escalateAt ?? null
