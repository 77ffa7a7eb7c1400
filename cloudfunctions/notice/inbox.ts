import { textOf } from '../../shared/notice/texts'
import type { Ticket } from '../../shared/ticket/schema'
import { database } from '../operation/database'
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
  const labels = await placesOf(page.items.flatMap(row => row.reference.ticketId ?? []))
  return {
    ...page,
    unread: page.items.filter(row => row.readAt === null).length,
    items: page.items.map(row => ({
      deliveryId: row._id,
      event: row.event,
      reference: row.reference,
      at: row.at,
      readAt: row.readAt,
      text: textOf(
        row.event,
        actor.language,
        factsOf(row.reference, actor.language, labels.get(row.reference.ticketId ?? '')),
      ),
    })),
  }
})

async function placesOf(ticketIds: string[]): Promise<Map<string, string>> {
  if (ticketIds.length === 0) return new Map()
  const _ = database().command
  const { data } = await database()
    .collection('tickets')
    .where({ _id: _.in([...new Set(ticketIds)]) })
    .field({ placeLabel: true })
    .limit(100)
    .get()
  return new Map((data as Pick<Ticket, '_id' | 'placeLabel'>[]).map(ticket => [ticket._id, ticket.placeLabel]))
}
