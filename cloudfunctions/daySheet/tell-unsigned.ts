import { commitOnce } from '../operation/operation'
import { daySheets } from './store'

const AT_ONCE = 20
/** A sheet that nobody signed in time: somebody else hears of it, once. */
export async function tellUnsigned(now: number): Promise<number> {
  const due = await daySheets.due('escalateAt', now, AT_ONCE)
  for (const { _id } of due) {
    const journalId = `system:daySheet.unsigned:${_id}`
    await commitOnce({ journalId, name: 'daySheet.unsigned', now }, async (tx, emit) => {
      const sheet = await daySheets.find(tx, _id)
      if (sheet?.escalateAt === null || !sheet) return null
      await daySheets.put(tx, { ...sheet, escalateAt: null })
      const { estateId, day, content } = sheet
      emit({
        event: 'daySheet.unsigned',
        estateId,
        reference: { sheetId: _id, day, cashier: content.cashierName },
        audiences: [{ roles: ['accountant', 'manager'], estateId }],
      })
      return { sheetId: _id }
    })
  }
  return due.length
}
