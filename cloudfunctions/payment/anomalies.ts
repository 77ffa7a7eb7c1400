import { look } from '../operation/operation'
import { coversEstate } from '../operation/reach'
import { anomalies as kept } from './store'

/** What no rule may put right, for whoever answers for the money. */
export const anomalies = look('payment.anomalies', async ({ input, reach }) => {
  const { estateId, state, cursor } = input
  if (!coversEstate(reach, estateId)) return { items: [] }
  const page = await kept.list(reach, {
    filter: { estateId, state },
    order: { field: 'orderKey', direction: 'desc' },
    cursor,
    limit: 30,
  })
  return {
    ...page,
    items: page.items.map(({ _id, paymentId, kind, what, told, source, at, state, note = '' }) => ({
      anomalyId: _id,
      paymentId,
      kind,
      what,
      told,
      source,
      at,
      state,
      note,
    })),
  }
})
