import { Refusal } from '../../shared/refusal'
import { look } from '../operation/operation'
import { coversEstate } from '../operation/reach'
import { rowsOf } from './row'
import { invoices } from './store'

export const list = look('invoice.list', async ({ input, reach }) => {
  const within = reach.filter(hold => hold.estateId === input.estateId)
  if (!coversEstate(within, input.estateId)) throw new Refusal('estate.not_found')
  const page = await invoices.list(within, {
    filter: { ...(input.state && { state: input.state }) },
    order: { field: '_id', direction: 'desc' },
    cursor: input.cursor,
    limit: 50,
  })
  return { ...page, items: await rowsOf(page.items) }
})
