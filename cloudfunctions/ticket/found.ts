import type { Ticket } from '../../shared/ticket/schema'
import type { Tx } from '../operation/transaction'
import { foundNumber, keepFound } from '../search/keep'

/** By its number it is found whatever became of it; of one that goes on in another, the arrow says in which. */
export async function findable(
  tx: Tx,
  { _id, number, estateId, houseId, placeLabel, mergedInto }: Ticket,
): Promise<void> {
  if (!number) return
  const detail = mergedInto?.number ? `${placeLabel} → ${mergedInto.number}` : placeLabel
  await keepFound(tx, foundNumber({ kind: 'ticket', id: _id, estateId, houseId, number, detail }))
}
