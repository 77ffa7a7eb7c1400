import { toReceiptRow } from '../../shared/receipt/schema'
import { Refusal } from '../../shared/refusal'
import { look } from '../operation/operation'
import { coversEstate } from '../operation/reach'
import { askedVoid, receipts } from './store'

export const list = look('receipt.list', async ({ input, reach }) => {
  const within = reach.filter(hold => hold.estateId === input.estateId)
  if (!coversEstate(within, input.estateId)) throw new Refusal('estate.not_found')
  if (input.asked) return { items: (await askedVoid(input.estateId)).map(toReceiptRow) }
  const page = await receipts.list(within, {
    order: { field: 'number', direction: 'desc' },
    cursor: input.cursor,
    limit: 50,
  })
  return { ...page, items: page.items.map(toReceiptRow) }
})
