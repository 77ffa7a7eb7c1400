import { overdue } from '../../shared/key/act'
import { commitOnce } from '../operation/operation'
import { keyEvent } from './events'
import { keys, overdueKeys } from './store'

const CHUNK = 50

/** Whoever lent keys that stay away hears of it, and so does the supervisor, every day. */
export async function remindOfKeys(now: number): Promise<number> {
  const due = await overdueKeys(now, CHUNK)
  for (const { _id, remindAt } of due) {
    const journalId = `system:key-overdue:${_id}:${remindAt}:${now}`
    await commitOnce({ journalId, name: 'key-overdue', now }, async (tx, emit) => {
      const bunch = await keys.find(tx, _id)
      if (bunch?.state === 'lent' && bunch.remindAt === remindAt) {
        await keys.put(tx, overdue(bunch, now))
        const lender = bunch.lentById ? [{ persons: [bunch.lentById] }] : []
        emit(keyEvent('key.overdue', bunch, [...lender, { roles: ['supervisor'], estateId: bunch.estateId }]))
      }
      return { keyId: _id }
    })
  }
  return due.length
}
