import { look } from '../operation/operation'
import { coversEstate } from '../operation/reach'
import { plans as store } from './store'

export const plans = look('patrol.plans', async ({ input: { estateId, cursor }, reach }) => {
  if (!coversEstate(reach, estateId)) return { items: [] }
  const order = { field: '_id', direction: 'asc' } as const
  const page = await store.list(reach, { filter: { estateId }, order, cursor, limit: 50 })
  return {
    ...page,
    items: page.items.map(({ _id, estateId: _estate, through: _through, nextAt: _nextAt, ...plan }) => ({
      planId: _id,
      ...plan,
    })),
  }
})
