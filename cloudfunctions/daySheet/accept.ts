import { acceptSheet } from '../../shared/daySheet/act'
import { putAway } from '../../shared/till/books'
import { post } from '../account/post'
import { operation } from '../operation/operation'
import { handOf, ownAmong } from '../people/same-person'
import { daySheets } from './store'
import { sheetEvent } from './told'

export const accept = operation(
  'daySheet.accept',
  {
    prepare: async ({ input, actor, reach }) => {
      const { content } = await daySheets.get(null, input.sheetId, reach)
      return ownAmong(actor.personId, [content.cashierId])
    },
  },
  async ({ input, actor, reach, now, tx, emit, prepared: is }) => {
    const before = await daySheets.get(tx, input.sheetId, reach)
    const sheet = acceptSheet(before, { ...handOf(actor, input.note ?? '', now), is })
    await daySheets.put(tx, sheet)
    const { _id: sheetId, estateId } = sheet
    // What was not banked lies in the safe now, the float too.
    const amountFen = (sheet.signed?.countedFen ?? 0) - (sheet.deposit?.amountFen ?? 0)
    if (amountFen > 0)
      await post(tx, putAway({ id: `${sheetId}:accepted`, estateId, amountFen, at: now, note: sheet.day }), now)
    emit(sheetEvent('daySheet.accepted', sheet, { roles: ['accountant'], estateId }))
    return { sheetId }
  },
)
