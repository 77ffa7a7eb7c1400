import { DUE_DAYS } from '../../shared/defect/act'
import { Refusal } from '../../shared/refusal'
import { look } from '../operation/operation'
import { coversEstate } from '../operation/reach'
import { defectConfigs } from './store'

export const settings = look('defect.settings', async ({ input, reach }) => {
  if (!coversEstate(reach, input.estateId)) throw new Refusal('estate.not_found')
  const { dueDays = DUE_DAYS, version = 0 } = (await defectConfigs.find(null, input.estateId)) ?? {}
  return { dueDays, version }
})
