import { look } from '../operation/operation'
import { coversEstate } from '../operation/reach'
import { personsById } from '../people/store'
import { deliveries, isOver, UNDELIVERED } from './store'

/** What did not arrive, and why: nothing that could not be delivered is swallowed. */
export const undelivered = look('notice.undelivered', async ({ input, reach }) => {
  if (!coversEstate(reach, input.estateId)) return { items: [] }
  const page = await deliveries.list(reach, {
    filter: { estateId: input.estateId, state: { in: UNDELIVERED } },
    order: { field: 'orderKey', direction: 'desc' },
    cursor: input.cursor,
    limit: 30,
  })
  const people = new Map((await personsById(page.items.map(row => row.recipientId))).map(one => [one._id, one.name]))
  return {
    ...page,
    items: page.items.map(row => ({
      deliveryId: row._id,
      event: row.event,
      channel: row.channel,
      recipient: people.get(row.recipientId) ?? (row.channel === 'wecom' ? (row.group ?? '') : ''),
      group: row.group ?? null,
      over: isOver(row),
      reason: row.reason ?? row.state,
      at: row.at,
      attempts: row.attempts,
      tries: row.tries ?? [],
      nextAt: row.state === 'due' ? row.nextAt : null,
    })),
  }
})
