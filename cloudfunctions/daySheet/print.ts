import type { DaySheet } from '../../shared/daySheet/schema'
import type { DaySheetPaper, Method } from '../../shared/paper/schema'
import type { Language } from '../../shared/sentence'
import { itemName } from '../../shared/tariff/item-names'
import { DESK_METHODS, type DeskMethod } from '../../shared/till/schema'
import { estates } from '../estate/store'
import { links } from '../file/attach'
import { operation } from '../operation/operation'
import { askPaper } from '../paper/ask'
import { daySheets } from './store'

const NAMES: Record<DeskMethod, Method> = { cash: 'CASH', bank: 'BANK', pos: 'POS' }
const PREPAID = { zh: '预存款', en: 'Prepayments' }
function paperOf(sheet: DaySheet, estateName: string, language: Language): DaySheetPaper {
  const { content, signed, deposit, accepted, verified } = sheet
  const { methods, receipts, refunds, totalFen, floatFen, droppedFen, expectedFen } = content
  return {
    what: 'daySheet',
    ...{ language, estateName, refunds, totalFen, floatFen, droppedFen, expectedFen },
    day: content.day,
    cashier: content.cashierName,
    lockedAt: sheet.lockedAt,
    rows: content.rows.map(({ item, method, count, amountFen }) => ({
      item: item ? itemName(item, language) : PREPAID[language],
      method: NAMES[method],
      ...{ count, amountFen },
    })),
    methods: DESK_METHODS.filter(method => methods[method].count > 0).map(method => ({
      method: NAMES[method],
      ...methods[method],
    })),
    receipts: receipts.ranges,
    cashFen: methods.cash.amountFen,
    counted: signed && {
      pieces: signed.pieces,
      totalFen: signed.countedFen,
      differenceFen: signed.differenceFen,
      why: signed.note,
    },
    deposit: deposit && { slipNumber: deposit.slipNumber, amountFen: deposit.amountFen, at: deposit.at },
    signatures: [
      { role: 'cashier', name: signed?.byName ?? '', at: signed?.at ?? null },
      { role: 'treasurer', name: accepted?.byName ?? '', at: accepted?.at ?? null },
      { role: 'accountant', name: verified?.byName ?? '', at: verified?.at ?? null },
    ],
    hash: sheet.hash,
  }
}

/** Printed anew in each state, for each adds a signature; the same state gives the same bytes at the same place. */
export const print = operation(
  'daySheet.print',
  {
    after: async ({ input, reach }) => {
      const sheet = await daySheets.get(null, input.sheetId, reach)
      const estate = await estates.find(null, sheet.estateId)
      const made = await askPaper({
        path: `papers/day-sheet/${sheet._id}-${sheet.state}-${input.language}.pdf`,
        paper: paperOf(sheet, estate?.name ?? '', input.language),
      })
      const [link] = await links([made.fileId])
      return { sheetId: sheet._id, url: link?.url ?? '', missing: made.missing }
    },
  },
  async ({ input, reach, tx }) => {
    const sheet = await daySheets.get(tx, input.sheetId, reach)
    return { sheetId: sheet._id }
  },
)
