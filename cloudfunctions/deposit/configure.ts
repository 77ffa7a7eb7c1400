import { Refusal } from '../../shared/refusal'
import { operation } from '../operation/operation'
import { coversEstate } from '../operation/reach'
import { nextVersion } from '../operation/seen'
import { depositRules, rulesOf } from './store'

export const configure = operation('deposit.configure', async ({ input, reach, tx }) => {
  const { estateId, renovationAllowed, renovationCapFen, managerAboveFen } = input
  if (!coversEstate(reach, estateId)) throw new Refusal('estate.not_found')
  const version = nextVersion((await rulesOf(tx, estateId)).version, input.version)
  await depositRules.put(tx, { _id: estateId, renovationAllowed, renovationCapFen, managerAboveFen, version })
  return { version }
})
