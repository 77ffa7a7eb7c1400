import { Refusal } from '../../shared/refusal'
import { look } from '../operation/operation'
import { coversEstate } from '../operation/reach'
import { daySheets } from './store'

const PAGE = 30
export const list = look('daySheet.list', async ({ input: { estateId, state, cursor }, reach }) => {
  const within = reach.filter(hold => hold.estateId === estateId)
  if (!coversEstate(within, estateId)) throw new Refusal('estate.not_found')
  const page = await daySheets.list(within, {
    ...(state && { filter: { state } }),
    // Of those that wait for somebody the longest waiting first; of all, the latest.
    order: { field: 'lockedAt', direction: state && state !== 'verified' ? 'asc' : 'desc' },
    cursor,
    limit: PAGE,
  })
  return {
    ...page,
    items: page.items.map(({ _id, day, content, state: at, signed, lockedAt }) => ({
      sheetId: _id,
      day,
      cashierName: content.cashierName,
      state: at,
      totalFen: content.totalFen,
      receipts: content.receipts.used,
      differenceFen: signed?.differenceFen ?? null,
      lockedAt,
    })),
  }
})
