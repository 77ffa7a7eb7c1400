import { look } from '../operation/operation'
import { coversEstate } from '../operation/reach'
import { routes as store } from './store'

export const routes = look('meter.routes', async ({ input, reach }) => {
  if (!coversEstate(reach, input.estateId)) return { items: [] }
  const order = { field: 'orderKey', direction: 'asc' } as const
  const { estateId, cursor } = input
  const page = await store.list(reach, { filter: { estateId }, order, cursor, limit: 50 })
  return {
    ...page,
    items: page.items.map(({ _id, name, meterIds, version }) => ({
      routeId: _id,
      name,
      meters: meterIds.length,
      version,
    })),
  }
})
