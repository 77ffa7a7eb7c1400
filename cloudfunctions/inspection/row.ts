import type { InspectionRow } from '../../shared/inspection/contract'
import type { Inspection } from '../../shared/inspection/schema'

export const toRow = (inspection: Inspection): InspectionRow => ({
  inspectionId: inspection._id,
  houseId: inspection.houseId,
  houseLabel: inspection.houseLabel,
  kind: inspection.kind,
  openedAt: inspection.openedAt,
  inspectorName: inspection.inspectorName,
  outcome: inspection.sealed?.outcome ?? 'open',
})
