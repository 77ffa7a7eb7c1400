import { look } from '../operation/operation'
import { coversEstate } from '../operation/reach'
import { anomalies as store } from './store'

export const anomalies = look('payment.anomalies', async ({ input: { estateId, cursor }, reach }) => {
  if (!coversEstate(reach, estateId)) return { items: [] }
  const page = await store.list(reach, {
    filter: { estateId },
    order: { field: 'orderKey', direction: 'desc' },
    cursor,
    limit: 30,
  })
  return {
    ...page,
    items: page.items.map(({ _id, paymentId, kind, what, at }) => ({ anomalyId: _id, paymentId, kind, what, at })),
  }
})
