import { look } from '../operation/operation'
import { plans as store } from './store'

export const plans = look('task.plans', async ({ input: { estateId, cursor }, reach }) => {
  const within = reach.filter(hold => hold.estateId === estateId)
  const page = await store.list(within, { order: { field: '_id', direction: 'asc' }, cursor, limit: 50 })
  return {
    ...page,
    items: page.items.map(({ _id, estateId: _, nextAt: _next, ...plan }) => ({ planId: _id, ...plan })),
  }
})
