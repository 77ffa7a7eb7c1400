import { Refusal } from '../../shared/refusal'
import { Shelf } from '../operation/shelf'
import type { Tx } from '../operation/transaction'

/** Written by everybody who brings opening balances in: on it a workbook and a single entry meet. */
interface OpeningGuard {
  _id: string
  heldBy: string | null
  writes: number
}
const guards = new Shelf<OpeningGuard>('guards', 'opening')
const guardOf = async (tx: Tx, estateId: string): Promise<OpeningGuard> =>
  (await guards.find(tx, estateId)) ?? { _id: estateId, heldBy: null, writes: 0 }

/** Refuses `billing.going_live` while a workbook is on its way in. */
export async function openBooks(tx: Tx, estateId: string): Promise<void> {
  const guard = await guardOf(tx, estateId)
  if (guard.heldBy) throw new Refusal('billing.going_live')
  await guards.put(tx, { ...guard, writes: guard.writes + 1 })
}
export async function holdBooks(tx: Tx, estateId: string, by: string): Promise<void> {
  const guard = await guardOf(tx, estateId)
  if (guard.heldBy && guard.heldBy !== by) throw new Refusal('billing.going_live')
  await guards.put(tx, { ...guard, heldBy: by, writes: guard.writes + 1 })
}
export async function releaseBooks(tx: Tx, estateId: string): Promise<void> {
  const guard = await guardOf(tx, estateId)
  await guards.put(tx, { ...guard, heldBy: null, writes: guard.writes + 1 })
}
