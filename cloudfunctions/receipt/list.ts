import { toReceiptRow } from '../../shared/receipt/schema'
import { Refusal } from '../../shared/refusal'
import { look } from '../operation/operation'
import { coversEstate } from '../operation/reach'
import { ASKED, receipts } from './store'

export const list = look('receipt.list', async ({ input, reach }) => {
  const within = reach.filter(hold => hold.estateId === input.estateId)
  if (!coversEstate(within, input.estateId)) throw new Refusal('estate.not_found')
  const page = await receipts.list(within, {
    // Those somebody wishes void: the longest waiting first.
    ...(input.asked && { filter: ASKED }),
    order: input.asked ? { field: 'voiding.requested.at', direction: 'asc' } : { field: 'number', direction: 'desc' },
    cursor: input.cursor,
    limit: 50,
  })
  return { ...page, items: page.items.map(toReceiptRow) }
})
