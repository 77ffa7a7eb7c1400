import { look } from '../operation/operation'
import { coversEstate } from '../operation/reach'
import { routes as store } from './store'

export const routes = look('patrol.routes', async ({ input: { estateId, cursor }, reach }) => {
  if (!coversEstate(reach, estateId)) return { items: [] }
  const order = { field: '_id', direction: 'asc' } as const
  const page = await store.list(reach, { filter: { estateId }, order, cursor, limit: 20 })
  return {
    ...page,
    items: page.items.map(({ _id, name, gapSeconds, points, version }) => ({
      ...{ routeId: _id, name, gapSeconds, points, version },
    })),
  }
})
