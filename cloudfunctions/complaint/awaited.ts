import { complaintContract } from '../../shared/complaint/contract'
import type { Complaint } from '../../shared/complaint/schema'
import type { Caller } from '../../shared/contract'

const settles = (role: string): boolean => role in complaintContract['complaint.settle'].who
/** What waits for whoever holds these roles: an appeal for the manager, the rest for both. */
export const awaited = (roles: readonly Caller[]): Complaint['waits'][] =>
  roles.some(settles) ? ['approval', 'appeal'] : ['approval']
