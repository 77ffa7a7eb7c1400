import type { Inspection, Template } from '../../shared/inspection/schema'
import { Store } from '../operation/store'

const estateOnly = (reach: { estateId: string }) => [{ estateId: reach.estateId }]
export const inspections = new Store<Inspection>('inspections', {
  notFound: 'inspection.not_found',
  indexes: [{ on: ['estateId', '-_id'] }, { on: ['houseId', '-_id'] }],
  reach: {
    own: reach => [{ houseId: { in: reach.houseIds }, openedAt: { from: reach.from, until: reach.until } }],
    estate: estateOnly,
  },
})
/** The present version under its plain id, every version under `id:v1`, `id:v2`, … */
export const templates = new Store<Template>('inspectionTemplates', {
  notFound: 'inspection.not_found',
  indexes: [{ on: ['estateId', '_id'] }],
  reach: { estate: estateOnly },
})
