import type { Approval } from '../../shared/approval/schema'
import { expire } from '../../shared/approval/step'
import type { Job } from '../operation/job'
import type { Emitted } from '../operation/journal'
import { commitOnce } from '../operation/operation'
import type { Store } from '../operation/store'
import type { Tx } from '../operation/transaction'

const CHUNK = 50

/** The job that ends what nobody approved in time: `end` takes back what the request held, and says whom to tell. */
export const expiry = <T extends Approval<string> & { _id: string }>(
  name: string,
  store: Store<T>,
  end: (expired: T, tx: Tx) => Emitted | Promise<Emitted>,
): Job => ({
  name,
  next: () => store.next('expiresAt'),
  work: async now => {
    const due = await store.due('expiresAt', now, CHUNK)
    for (const { _id, expiresAt } of due) {
      const journalId = `system:${name}:${_id}:${expiresAt}`
      await commitOnce({ journalId, name, now }, async (tx, emit) => {
        const found = await store.find(tx, _id)
        const expired = found && expire(found, now)
        if (!expired) return null
        await store.put(tx, expired)
        emit(await end(expired, tx))
        return { expired: _id }
      })
    }
    return due.length
  },
})
