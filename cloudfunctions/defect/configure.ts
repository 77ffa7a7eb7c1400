import { Refusal } from '../../shared/refusal'
import { operation } from '../operation/operation'
import { coversEstate } from '../operation/reach'
import { nextVersion } from '../operation/seen'
import { defectConfigs } from './store'

export const configure = operation('defect.configure', async ({ input, reach, tx }) => {
  if (!coversEstate(reach, input.estateId)) throw new Refusal('estate.not_found')
  const version = nextVersion((await defectConfigs.find(tx, input.estateId))?.version, input.version)
  await defectConfigs.put(tx, { _id: input.estateId, dueDays: input.dueDays, version })
  return { estateId: input.estateId }
})
