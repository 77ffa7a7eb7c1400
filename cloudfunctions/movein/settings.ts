import { Refusal } from '../../shared/refusal'
import { look } from '../operation/operation'
import { coversEstate } from '../operation/reach'
import { configOf } from './store'

export const settings = look('movein.settings', async ({ input, reach }) => {
  if (!coversEstate(reach, input.estateId)) throw new Refusal('estate.not_found')
  const { _id, ...settings } = await configOf(null, input.estateId)
  return settings
})
