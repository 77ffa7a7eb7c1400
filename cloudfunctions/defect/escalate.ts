import { escalate } from '../../shared/defect/act'
import { commitOnce } from '../operation/operation'
import { defectEvent } from './events'
import { defects, overdueDefects } from './store'

const CHUNK = 50

/** What is not put right in time reaches the supervisor, then the manager. */
export async function escalateDefects(now: number): Promise<number> {
  const due = await overdueDefects(now, CHUNK)
  for (const { _id, escalateAt } of due) {
    const journalId = `system:defect-overdue:${_id}:${escalateAt}:${now}`
    await commitOnce({ journalId, name: 'defect-overdue', now }, async (tx, emit) => {
      const defect = await defects.find(tx, _id)
      if (defect && defect.escalateAt === escalateAt) {
        const after = escalate(defect, now)
        await defects.put(tx, after)
        const role = after.escalated === 1 ? 'supervisor' : 'manager'
        emit(defectEvent('defect.overdue', after, [{ roles: [role], estateId: after.estateId }]))
      }
      return { defectId: _id }
    })
  }
  return due.length
}
