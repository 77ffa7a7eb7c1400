import { createHash } from 'node:crypto'
import type { Equipment, EquipmentRecord } from '../../shared/equipment/schema'
import { numberKey } from '../../shared/normalise'
import { Store } from '../operation/store'

/** The one document of a number among its kind in an estate, however the number is spelt. */
export function equipmentIdOf({ estateId, kind, number }: Pick<Equipment, 'estateId' | 'kind' | 'number'>): string {
  const said = [estateId, kind, numberKey(number).toUpperCase()].join('|')
  return `eqp_${createHash('sha256').update(said).digest('hex').slice(0, 26)}`
}
export const equipments = new Store<Equipment>('equipment', {
  notFound: 'equipment.not_found',
  indexes: [
    { on: ['estateId', 'used', 'dueOn', '_id'] },
    { on: ['estateId', 'used', 'nearOn', '_id'] },
    { on: ['tellAt'] },
  ],
  reach: { estate: reach => [{ estateId: reach.estateId }] },
})
export const records = new Store<EquipmentRecord>('equipmentRecords', {
  notFound: 'equipment.not_found',
  indexes: [{ on: ['equipmentId', '-at', '-_id'] }],
  reach: { estate: reach => [{ estateId: reach.estateId }] },
})
