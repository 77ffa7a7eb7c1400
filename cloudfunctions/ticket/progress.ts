import { progressOf } from '../../shared/ticket/merge'
import { toRow } from '../../shared/ticket/row'
import type { Ticket, TicketRow } from '../../shared/ticket/schema'
import { tickets } from './store'

/** Rows, and of those that go on in another ticket how far that is. One request more, where there are such. */
export async function rowsWithProgress(found: readonly Ticket[]): Promise<TicketRow[]> {
  const kept = await tickets.byIds(found.flatMap(one => one.mergedInto?.ticketId ?? []))
  return found.map(one => {
    const into = kept.find(({ _id }) => _id === one.mergedInto?.ticketId)
    const row = toRow(one)
    return into ? { ...row, mergedInto: { ...refOf(into), progress: progressOf(into) } } : row
  })
}
const refOf = ({ _id, number }: Ticket) => ({ ticketId: _id, number: number ?? null })
