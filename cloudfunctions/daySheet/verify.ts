import { verifySheet } from '../../shared/daySheet/act'
import { operation } from '../operation/operation'
import { handOf, ownAmong } from '../people/same-person'
import { daySheets } from './store'
import { sheetEvent } from './told'

export const verify = operation(
  'daySheet.verify',
  {
    prepare: async ({ input, actor, reach }) => {
      const { content, accepted } = await daySheets.get(null, input.sheetId, reach)
      return ownAmong(actor.personId, [content.cashierId, accepted?.byId])
    },
  },
  async ({ input, actor, reach, now, tx, emit, prepared: is }) => {
    const before = await daySheets.get(tx, input.sheetId, reach)
    const sheet = verifySheet(before, { ...handOf(actor, input.note ?? '', now), is })
    await daySheets.put(tx, sheet)
    emit(sheetEvent('daySheet.verified', sheet, { persons: [sheet.content.cashierId] }))
    return { sheetId: sheet._id }
  },
)
