import { look } from '../operation/operation'
import { say } from './say'
import { deliveries } from './store'

export const inbox = look('notice.inbox', async ({ input, actor, reach }) => {
  const page = await deliveries.list(reach, {
    filter: { channel: 'inbox' },
    order: { field: 'orderKey', direction: 'desc' },
    cursor: input.cursor,
    limit: 30,
  })
  return {
    ...page,
    items: await Promise.all(
      page.items.map(async row => ({
        deliveryId: row._id,
        event: row.event,
        reference: row.reference,
        at: row.at,
        readAt: row.readAt,
        text: await say(row.event, row.reference, actor.language),
      })),
    ),
  }
})
