import type { Task } from '../../shared/task/schema'
import { type Reaches, rolesIn } from '../operation/reach'

export const toRow = ({ _id, estateId: _, lateAt: _late, photos, ...row }: Task) => ({
  ...{ taskId: _id, ...row, photoCount: photos.length },
})
/** A manager judges for who gave a task and cannot. */
export const standsIn = (reach: Reaches, estateId: string): boolean => rolesIn(reach, estateId).includes('manager')
