import type { Defect } from '../../shared/defect/schema'
import type { Emitted } from '../operation/journal'
import type { Tx } from '../operation/transaction'
import { defectEvent } from './events'
import { defects } from './store'

/** What a re-inspection made of a defect, and its household is told. */
export async function lookedAtAgain(tx: Tx, after: Defect, emit: (event: Emitted) => void, now: number): Promise<void> {
  await defects.put(tx, after)
  emit(defectEvent('defect.moved', after, [{ house: after.houseId, at: now }]))
}
