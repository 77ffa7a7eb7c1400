import { textOf } from '../../shared/notice/texts'
import { look } from '../operation/operation'
import { factsOf } from './deliver'
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
    items: page.items.map(row => ({
      deliveryId: row._id,
      event: row.event,
      reference: row.reference,
      at: row.at,
      readAt: row.readAt,
      text: textOf(row.event, actor.language, factsOf(row.reference, actor.language)),
    })),
  }
})
