import { toReceiptRow } from '../../shared/receipt/schema'
import { Refusal } from '../../shared/refusal'
import { auditedLook } from '../operation/audited-look'
import { orderOf } from '../operation/cursor'
import { coversEstate } from '../operation/reach'
import { ASKED, RECEIPT_FIELDS, receipts } from './store'

const PAGE = 50
export const list = auditedLook('receipt.list', async ({ input, reach, record }) => {
  const { estateId, asked, cursor, sort = '-number', rows = PAGE } = input
  const within = reach.filter(hold => hold.estateId === estateId)
  if (!coversEstate(within, estateId)) {
    record({ estateId, houseId: estateId, own: true })
    throw new Refusal('estate.not_found')
  }
  record({ estateId, houseId: estateId, own: false, because: '查看收据清单' })
  const page = await receipts.list(within, {
    // Those somebody wishes void: the longest waiting first.
    ...(asked && { filter: ASKED }),
    order: asked ? { field: 'voiding.requested.at', direction: 'asc' } : orderOf(sort, RECEIPT_FIELDS),
    cursor,
    limit: rows,
  })
  return { ...page, items: page.items.map(toReceiptRow) }
})
