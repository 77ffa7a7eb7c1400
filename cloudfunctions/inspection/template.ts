import { Refusal } from '../../shared/refusal'
import { look } from '../operation/operation'
import { coversEstate } from '../operation/reach'
import { templateFor } from './templates'

export const template = look('inspection.template', async ({ input, reach }) => {
  if (!coversEstate(reach, input.estateId)) throw new Refusal('estate.not_found')
  const found = await templateFor(null, input.estateId, input.houseType ?? null)
  return {
    templateId: found._id,
    version: found.version,
    houseType: found.houseType,
    waterTest: found.waterTest,
    chapters: found.chapters,
  }
})
