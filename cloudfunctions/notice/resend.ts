import { Refusal } from '../../shared/refusal'
import { operation } from '../operation/operation'
import { deliveries, isOver } from './store'

/** Somebody decided: what may not have arrived is sent once more, as if for the first time. */
export const resend = operation('notice.resend', async ({ input, reach, now, tx }) => {
  const delivery = await deliveries.get(tx, input.deliveryId, reach)
  if (!isOver(delivery)) throw new Refusal('notice.not_over')
  await deliveries.put(tx, { ...delivery, state: 'due', attempts: 0, nextAt: now, reason: null })
  return { deliveryId: delivery._id }
})
