import { Refusal } from '../../shared/refusal'
import { operation } from '../operation/operation'
import { coversEstate } from '../operation/reach'
import { defectConfigs } from './store'

export const configure = operation('defect.configure', async ({ input, reach, tx }) => {
  if (!coversEstate(reach, input.estateId)) throw new Refusal('estate.not_found')
  await defectConfigs.put(tx, { _id: input.estateId, dueDays: input.dueDays })
  return { estateId: input.estateId }
})
