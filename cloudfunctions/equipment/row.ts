import type { EquipmentRow } from '../../shared/equipment/contract'
import type { Equipment } from '../../shared/equipment/schema'

export const toRow = (one: Equipment): EquipmentRow => {
  const { _id: equipmentId, kind, number, name, where, contractor, contractorPhone, dueOn, retired, version } = one
  const duties = one.duties.map(({ told: _, ...duty }) => duty)
  return { equipmentId, kind, number, name, where, contractor, contractorPhone, duties, dueOn, retired, version }
}
