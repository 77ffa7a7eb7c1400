import type { Found } from '../../shared/search/schema'
import type { Ticket } from '../../shared/ticket/schema'
import type { Tx } from '../operation/transaction'
import { foundNumber, keepFound } from '../search/keep'

/** By its number it is found whatever became of it; of one that goes on in another, the arrow says in which. */
export function foundTicket({ _id: id, number, estateId, houseId, placeLabel, mergedInto }: Ticket): Found[] {
  const detail = mergedInto?.number ? `${placeLabel} → ${mergedInto.number}` : placeLabel
  return number ? [foundNumber({ kind: 'ticket', id, estateId, houseId, number, detail })] : []
}
export async function findable(tx: Tx, ticket: Ticket): Promise<void> {
  for (const found of foundTicket(ticket)) await keepFound(tx, found)
}
