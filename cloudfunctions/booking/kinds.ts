import { BOOKING_KINDS, kindOf } from '../../shared/booking/kinds'
import { look } from '../operation/operation'
import { coversEstate } from '../operation/reach'
import { configs } from './store'

export const kinds = look('booking.kinds', async ({ input, reach }) => {
  if (!coversEstate(reach, input.estateId)) return { items: [] }
  const config = await configs.find(null, input.estateId)
  return { items: BOOKING_KINDS.map(kind => ({ kind, ...kindOf(kind, config?.kinds) })) }
})
