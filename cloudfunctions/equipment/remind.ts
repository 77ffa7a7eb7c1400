import { reminded } from '../../shared/equipment/act'
import { commitOnce } from '../operation/operation'
import { equipments } from './store'

const CHUNK = 50
/** Says what of the law's duties comes near or has passed, each due day once of each: to who leads the work there. */
export async function remind(now: number): Promise<number> {
  const due = await equipments.due('tellAt', now, CHUNK)
  for (const { _id, tellAt, version } of due) {
    // A record can bring a time back that was told at before: only with its version is it one time.
    const journalId = `system:equipment-due:${_id}:${tellAt}:${version}`
    await commitOnce({ journalId, name: 'equipment-due', now }, async (tx, emit) => {
      const before = await equipments.find(tx, _id)
      if (!before || before.tellAt !== tellAt || before.version !== version) return null
      const { equipment, said } = reminded(before, now)
      await equipments.put(tx, equipment)
      const { estateId, name } = equipment
      for (const { duty, over } of said)
        emit({
          ...{ event: over ? 'equipment.overdue' : 'equipment.due_soon', estateId },
          reference: { equipmentId: _id, name, duty: duty.duty, day: duty.dueOn },
          audiences: [{ roles: over ? ['supervisor', 'manager'] : ['supervisor'], estateId }],
        })
      return { equipmentId: _id }
    })
  }
  return due.length
}
