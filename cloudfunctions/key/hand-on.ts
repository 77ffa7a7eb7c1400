import type { Tx } from '../operation/transaction'
import { keys } from './store'

const MOST = 50
/** The bunches that somebody has lent out and that are not back. */
export async function lentBy(estateId: string, personId: string) {
  const found = await keys.some({ estateId, lentById: personId, state: 'lent' }, { limit: MOST })
  return found.map(({ _id, number, houseLabel, holderName, dueAt }) => ({
    ...{ keyId: _id, number, houseLabel, holderName, dueAt },
  }))
}
/** Whoever takes over is asked for them from now on. */
export async function handOnKeys(tx: Tx, keyIds: readonly string[], fromId: string, toId: string): Promise<void> {
  for (const keyId of keyIds) {
    const bunch = await keys.find(tx, keyId)
    if (bunch?.state === 'lent' && bunch.lentById === fromId) await keys.put(tx, { ...bunch, lentById: toId })
  }
}
