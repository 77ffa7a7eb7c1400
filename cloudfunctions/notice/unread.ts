import { look } from '../operation/operation'
import { deliveries, UNREAD } from './store'

const MOST = 99

export const unread = look('notice.unread', async ({ reach }) => {
  const { items, cursor } = await deliveries.list(reach, {
    filter: UNREAD,
    order: { field: 'orderKey', direction: 'desc' },
    limit: MOST,
    fields: ['orderKey'],
  })
  return { count: items.length, more: cursor !== undefined }
})
