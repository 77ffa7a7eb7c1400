import { BULK_WINDOW_MS, bulkEstates } from '../../shared/ledger/bulk'
import { cursorOf, keepCursor } from '../operation/job-cursor'
import { commitOnce } from '../operation/operation'
import { looksFrom, looksOfPerson } from './store'

/** A look is written at once; a minute later nobody's is still on its way. */
const REST_MS = 60_000
const CHUNK = 200
const NAME = 'looks'

/** Goes through the new looks; whoever looked at many houses within an hour is named to supervisor and manager, once an hour. */
export async function watchLooks(now: number): Promise<number> {
  const cursor = await cursorOf(NAME)
  const found = await looksFrom(Number(cursor.cursor), now - REST_MS, CHUNK)
  const last = found.at(-1)
  if (!last) return 0
  for (const personId of new Set(found.map(one => one.personId))) {
    const mine = await looksOfPerson(personId, last.at - BULK_WINDOW_MS, last.at)
    for (const estateId of bulkEstates(mine, last.at)) await alert(estateId, personId, last.at, now)
  }
  await keepCursor({ ...cursor, cursor: String(last.at) })
  return found.length
}
async function alert(estateId: string, personId: string, at: number, now: number): Promise<void> {
  const journalId = `system:bulk-looks:${estateId}:${personId}:${Math.floor(at / BULK_WINDOW_MS)}`
  await commitOnce({ journalId, name: 'ledger.watchLooks', now }, async (_tx, emit) => {
    const audiences = [{ roles: ['supervisor', 'manager'], estateId }]
    emit({ event: 'ledger.bulk_looks', estateId, reference: { personId }, audiences })
    return { personId }
  })
}
export async function nextLookWatch(now: number): Promise<number | null> {
  const { cursor } = await cursorOf(NAME)
  const [first] = await looksFrom(Number(cursor), now + 1, 1)
  return first ? Math.max(now, first.at + REST_MS + 1) : null
}
