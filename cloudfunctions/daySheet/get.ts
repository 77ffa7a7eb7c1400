import { Refusal } from '../../shared/refusal'
import { look } from '../operation/operation'
import { coversEstate } from '../operation/reach'
import { tillOf } from '../till/store'
import { standingOf } from './standing'
import { daySheets } from './store'
import { openView, toView } from './view'

/** 4 requests at most, however many receipts: who asks, the drawer, its payments, the calendar. */
export const get = look('daySheet.get', async ({ input: { estateId, sheetId }, actor, reach }) => {
  if (!coversEstate(reach, estateId)) throw new Refusal('estate.not_found')
  if (sheetId) {
    const sheet = await daySheets.get(null, sheetId, reach)
    if (sheet.estateId !== estateId) throw new Refusal('daySheet.not_found')
    return { sheet: await toView(sheet, actor.personId) }
  }
  const till = await tillOf(null, estateId, actor.personId)
  const standing = await standingOf(till, actor.name)
  return { sheet: standing && openView(till, standing) }
})
