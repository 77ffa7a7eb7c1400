import { businessDay, contentOf, unnumbered } from '../../shared/daySheet/content'
import type { SheetContent } from '../../shared/daySheet/schema'
import type { Till } from '../../shared/till/schema'
import { calendarOf } from '../calendar/store'
import { payments } from '../payment/store'
import { persons } from '../people/store'

interface Standing {
  content: SheetContent
  /** Receipts without a number. */
  numbering: number
  locksAt: number
}
/** The open sheet of a drawer as its payments say now; null: it has none. One request for some hundred payments. */
export async function standingOf(till: Till, cashierName: string): Promise<Standing | null> {
  const { sheet } = till
  if (!sheet) return null
  const [paid, calendar] = await Promise.all([
    payments.all({ 'desk.sheetId': sheet.sheetId }, { fields: ['settled', 'receipts', 'desk'] }),
    calendarOf(till.estateId),
  ])
  const { day, locksAt } = businessDay(sheet.openedAt, till.lastDay, calendar)
  return { content: contentOf(till, { day, cashierName, payments: paid }), numbering: unnumbered(paid), locksAt }
}
/** What a cashier is called, where the clock locks. */
export const nameOf = async (personId: string): Promise<string> => (await persons.find(null, personId))?.name ?? ''
