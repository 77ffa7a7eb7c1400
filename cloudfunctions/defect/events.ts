import type { Defect } from '../../shared/defect/schema'
import type { Audience, Emitted } from '../operation/journal'

export const defectEvent = (event: string, defect: Defect, audiences: Audience[]): Emitted => ({
  event,
  estateId: defect.estateId,
  reference: { defectId: defect._id, room: defect.room, item: defect.what, state: defect.state },
  audiences,
})
