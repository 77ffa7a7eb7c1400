import type { KeyBunch } from '../../shared/key/schema'
import type { Emitted } from '../operation/journal'
import type { Tx } from '../operation/transaction'
import { household, keyEvent } from './events'
import { keys } from './store'

/** A bunch that went out, alone or with the house: its household is told. */
export async function keepHandedOver(
  tx: Tx,
  handed: KeyBunch,
  emit: (event: Emitted) => void,
  now: number,
): Promise<void> {
  await keys.put(tx, handed)
  emit(keyEvent('key.handed_over', handed, household(handed, now)))
}
