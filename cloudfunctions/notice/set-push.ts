import { Refusal } from '../../shared/refusal'
import { operation } from '../operation/operation'
import { coversEstate } from '../operation/reach'
import { nextVersion } from '../operation/seen'
import { forgetPush, keptPush, pushes } from './push-rules'

/** What waits for a morning is looked at again when it comes: an earlier one is met as it was told. */
export const setPush = operation('notice.setPush', { after: forgetPush }, async ({ input, reach, tx }) => {
  const { estateId, quiet, digest } = input
  if (!coversEstate(reach, estateId)) throw new Refusal('estate.not_found')
  const kept = await keptPush(tx, estateId)
  const version = nextVersion(kept.version, input.version)
  await pushes.put(tx, { ...kept, rules: { quiet, digest }, version })
  return { estateId, version }
})
