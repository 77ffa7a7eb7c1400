import { Refusal } from '../../shared/refusal'
import { takeIn } from '../../shared/till/act'
import type { DeskMethod, Till } from '../../shared/till/schema'
import type { Tx } from '../operation/transaction'
import { tillOf, tills } from './store'

/**
 * What was taken lies in this cashier's drawer, in the same transaction: whoever locks a day sheet at the same time meets
 * it. Answers the sheet it belongs to. 2 requests.
 */
export async function tookIn(
  tx: Tx,
  at: { estateId: string; personId: string; now: number },
  lines: readonly { method: DeskMethod; amountFen: number }[],
): Promise<string> {
  const till = takeIn(await tillOf(tx, at.estateId, at.personId), lines, at.now)
  await tills.put(tx, till)
  return till.sheet.sheetId
}
/** One of its receipts is void, which the sheet tells. Refuses `receipt.day_closed` once that is locked. */
export async function voidedIn(tx: Tx, of: { estateId: string; cashierId: string; sheetId: string }): Promise<void> {
  const till = await tillOf(tx, of.estateId, of.cashierId)
  if (till.sheet?.sheetId !== of.sheetId) throw new Refusal('receipt.day_closed')
  await tills.put(tx, { ...till, voided: till.voided + 1 })
}
/** What it held was handed over. */
export const emptied = (tx: Tx, _id: string, till: Till): Promise<void> => tills.put(tx, { ...till, _id })
