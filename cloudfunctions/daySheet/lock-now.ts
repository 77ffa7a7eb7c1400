import { handedOver, lockSheet } from '../../shared/daySheet/act'
import { agrees } from '../../shared/daySheet/content'
import type { SheetContent } from '../../shared/daySheet/schema'
import { Refusal } from '../../shared/refusal'
import { tillId } from '../../shared/till/act'
import { digestOf, type Emitted } from '../operation/journal'
import type { Tx } from '../operation/transaction'
import { tillOf } from '../till/store'
import { emptied } from '../till/take-in'
import { daySheets } from './store'

interface Standing {
  content: SheetContent
  numbering: number
}
/** What is locked is what was taken: the drawer, which every receipt writes, must tell of the very payments that were read. */
export async function lockNow(tx: Tx, { content, numbering }: Standing, now: number): Promise<Emitted> {
  const { estateId, cashierId } = content
  const till = await tillOf(tx, estateId, cashierId)
  if (!till.sheet) throw new Refusal('daySheet.none_open')
  if (numbering > 0) throw new Refusal('daySheet.numbering', { n: numbering })
  if (!agrees(till, content)) throw new Refusal('request.busy')
  const sheet = lockSheet(till, content, digestOf(content), now)
  await daySheets.insert(tx, sheet)
  await emptied(tx, tillId(estateId, cashierId), handedOver(till, content))
  return {
    event: 'daySheet.locked',
    estateId,
    reference: { sheetId: sheet._id, day: sheet.day },
    audiences: [{ persons: [cashierId] }],
  }
}
