import { close as decide } from '../../shared/booking/slot'
import { operation } from '../operation/operation'
import { slots } from './store'

export const close = operation('booking.close', async ({ input, reach, tx }) => {
  const slot = decide(await slots.get(tx, input.slotId, reach))
  await slots.put(tx, slot)
  return { slotId: slot._id }
})
