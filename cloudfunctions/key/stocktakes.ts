import { look } from '../operation/operation'
import { stocktakes as store, toStocktakeRow } from './store'

export const stocktakes = look('key.stocktakes', async ({ input, reach }) => {
  const page = await store.list(
    reach.filter(hold => hold.estateId === input.estateId),
    {
      order: { field: '_id', direction: 'desc' },
      cursor: input.cursor,
      limit: 20,
      fields: ['at', 'byName', 'witnessName', 'counted', 'differences'],
    },
  )
  return { ...page, items: page.items.map(toStocktakeRow) }
})
