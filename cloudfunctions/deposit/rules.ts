import { Refusal } from '../../shared/refusal'
import { look } from '../operation/operation'
import { coversEstate } from '../operation/reach'
import { rulesOf } from './store'

export const rules = look('deposit.rules', async ({ input: { estateId }, reach }) => {
  if (!coversEstate(reach, estateId)) throw new Refusal('estate.not_found')
  const { _id, ...found } = await rulesOf(null, estateId)
  return found
})
