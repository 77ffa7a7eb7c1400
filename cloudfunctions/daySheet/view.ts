import type { Hand } from '../../shared/approval/schema'
import type { DaySheet, SheetContent, SheetView } from '../../shared/daySheet/schema'
import type { Till } from '../../shared/till/schema'
import { links } from '../file/attach'
import { digestOf } from '../operation/journal'

const shown = (hand: Hand | null) => hand && { byName: hand.byName, at: hand.at, note: hand.note }

/** A locked one; `intact` is worked out anew at every look. */
export async function toView(sheet: DaySheet, personId: string): Promise<SheetView> {
  const { deposit, signed, content, hash } = sheet
  const [slip] = deposit ? await links([deposit.slipPhoto]) : []
  return {
    state: sheet.state,
    sheetId: sheet._id,
    content,
    hash,
    intact: digestOf(content) === hash,
    numbering: 0,
    locksAt: null,
    lockedAt: sheet.lockedAt,
    counted: sheet.counted,
    signed: signed && {
      ...{ byName: signed.byName, at: signed.at, note: signed.note },
      ...{ pieces: signed.pieces, countedFen: signed.countedFen, differenceFen: signed.differenceFen },
    },
    deposit: deposit && {
      ...{ byName: deposit.byName, at: deposit.at, amountFen: deposit.amountFen, slipNumber: deposit.slipNumber },
      slipUrl: slip?.url ?? '',
    },
    accepted: shown(sheet.accepted),
    verified: shown(sheet.verified),
    mine: content.cashierId === personId,
  }
}
/** The open one of whoever looks. */
export const openView = (
  till: Till,
  { content, numbering, locksAt }: { content: SheetContent; numbering: number; locksAt: number },
): SheetView => ({
  state: null,
  sheetId: till.sheet?.sheetId ?? '',
  ...{ content, numbering, locksAt },
  hash: null,
  intact: true,
  lockedAt: null,
  counted: till.counted,
  signed: null,
  deposit: null,
  accepted: null,
  verified: null,
  mine: true,
})
