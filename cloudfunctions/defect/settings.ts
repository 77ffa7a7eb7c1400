import { Refusal } from '../../shared/refusal'
import { look } from '../operation/operation'
import { coversEstate } from '../operation/reach'
import { dueDaysOf } from './store'

export const settings = look('defect.settings', async ({ input, reach }) => {
  if (!coversEstate(reach, input.estateId)) throw new Refusal('estate.not_found')
  return { dueDays: await dueDaysOf(null, input.estateId) }
})
