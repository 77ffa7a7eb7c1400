import { handOf } from '../../shared/ticket/crew'
import { look } from '../operation/operation'
import { coversEstate } from '../operation/reach'
import { repairersOf } from './field'
import { crews } from './store'

export const crew = look('ticket.crew', async ({ input, reach }) => {
  if (!coversEstate(reach, input.estateId)) return { items: [] }
  const [staff, found] = await Promise.all([repairersOf(null, input.estateId), crews.find(null, input.estateId)])
  return { items: staff.map(({ personId, name }) => ({ ...handOf(found, personId), name })) }
})
