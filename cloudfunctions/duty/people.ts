import type { OnShift } from '../../shared/duty/schema'
import type { Tx } from '../operation/transaction'
import { rosters } from '../people/store'

const ON_SHIFTS: readonly string[] = ['worker', 'clerk', 'supervisor']
/** Those of an estate who stand in shifts, each once. */
export async function crewOf(tx: Tx | null, estateId: string): Promise<(OnShift & { role: string })[]> {
  const staff = (await rosters.find(tx, estateId))?.staff ?? []
  const fit = staff.filter(one => ON_SHIFTS.includes(one.role))
  return fit
    .filter((one, at) => fit.findIndex(other => other.personId === one.personId) === at)
    .map(({ personId, name, role }) => ({ personId, name, role }))
}
