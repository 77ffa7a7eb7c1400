import { look } from '../operation/operation'
import { rowsOf } from './row'
import { invoices } from './store'

export const mine = look('invoice.mine', async ({ input, reach }) => {
  const order = { field: '_id', direction: 'desc' } as const
  const page = await invoices.list(reach, { order, cursor: input.cursor, limit: 30 })
  return { ...page, items: await rowsOf(page.items) }
})
