import { Refusal } from '../../shared/refusal'
import { operation } from '../operation/operation'
import { coversEstate } from '../operation/reach'
import { nextVersion } from '../operation/seen'
import { followUpRules, rulesOf } from './store'

export const configure = operation('followup.configure', async ({ input, reach, tx }) => {
  const { estateId, repairPercent } = input
  if (!coversEstate(reach, estateId)) throw new Refusal('estate.not_found')
  const version = nextVersion((await rulesOf(tx, estateId)).version, input.version)
  await followUpRules.put(tx, { _id: estateId, repairPercent, version })
  return { version }
})
