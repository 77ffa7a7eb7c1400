import { look } from '../operation/operation'
import { coversEstate } from '../operation/reach'
import { refunds, WAITING } from './store'
import { toView } from './view'

export const list = look('refund.list', async ({ input, actor, reach }) => {
  const { estateId, show, cursor } = input
  if (!coversEstate(reach, estateId)) return { items: [] }
  const page = await refunds.list(reach, {
    filter: {
      estateId,
      ...(show === 'waiting' && { state: { in: WAITING } }),
    },
    order: { field: '_id', direction: 'desc' },
    cursor,
    limit: 30,
  })
  return { ...page, items: page.items.map(refund => toView(refund, null, actor.personId)) }
})
