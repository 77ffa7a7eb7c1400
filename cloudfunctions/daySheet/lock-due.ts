import { Refusal } from '../../shared/refusal'
import type { Till } from '../../shared/till/schema'
import { commitOnce } from '../operation/operation'
import { lookLater, tillsToLock } from '../till/to-lock'
import { lockNow } from './lock-now'
import { nameOf, standingOf } from './standing'

const AT_ONCE = 20
const AGAIN_MS = 60_000

/** Locks what is due by each estate's calendar; a sheet that was just opened is looked at again when its day ends. */
export async function lockDue(now: number): Promise<number> {
  const due = await tillsToLock(now, AT_ONCE)
  for (const till of due) await lockOne(till, now)
  return due.length
}
async function lockOne(till: Till, now: number): Promise<void> {
  const standing = await standingOf(till, await nameOf(till.personId))
  if (!standing || !till.sheet) return
  if (standing.locksAt > now) return void (await lookLater(till, standing.locksAt))
  const journalId = `system:daySheet.lock:${till.sheet.sheetId}`
  try {
    await commitOnce({ journalId, name: 'daySheet.lock', now }, async (tx, emit) => {
      const event = await lockNow(tx, standing, now)
      emit(event)
      return { sheetId: event.reference.sheetId ?? '' }
    })
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    // A receipt is being numbered, or was taken this very moment.
    await lookLater(till, now + AGAIN_MS)
  }
}
