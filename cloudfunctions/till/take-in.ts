import { takeIn } from '../../shared/till/act'
import type { DeskMethod } from '../../shared/till/schema'
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
