import { signSheet } from '../../shared/daySheet/act'
import { differs } from '../../shared/till/books'
import { post } from '../account/post'
import { operation } from '../operation/operation'
import { handOf } from '../people/same-person'
import { daySheets } from './store'
import { sheetEvent } from './told'

export const sign = operation('daySheet.sign', async ({ input, actor, reach, now, tx, emit }) => {
  const sheet = signSheet(
    await daySheets.get(tx, input.sheetId, reach),
    input.pieces,
    handOf(actor, input.explanation ?? '', now),
  )
  await daySheets.put(tx, sheet)
  const { _id: sheetId, estateId, signed } = sheet
  const amountFen = signed?.differenceFen ?? 0
  // What is missing, or too much, is in the books as what it is.
  if (amountFen !== 0)
    await post(tx, differs({ id: `${sheetId}:difference`, estateId, amountFen, at: now, note: sheet.day }), now)
  emit(sheetEvent('daySheet.signed', sheet, { roles: ['treasurer'], estateId }))
  return { sheetId }
})
