import { operation } from '../operation/operation'
import { deliveries } from './store'

export const read = operation('notice.read', async ({ input, reach, now, tx }) => {
  const delivery = await deliveries.get(tx, input.deliveryId, reach)
  if (delivery.readAt === null) await deliveries.put(tx, { ...delivery, readAt: now })
  return { deliveryId: delivery._id }
})
