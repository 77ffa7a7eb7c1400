import { Refusal } from '../../shared/refusal'
import { operation } from '../operation/operation'
import { coversEstate } from '../operation/reach'
import { keptPush, pushes } from './push-rules'

export const setDigest = operation('notice.setDigest', async ({ input: { estateId, hour }, actor, reach, tx }) => {
  if (!coversEstate(reach, estateId)) throw new Refusal('estate.not_found')
  const kept = await keptPush(tx, estateId)
  await pushes.put(tx, { ...kept, own: { ...kept.own, [actor.personId ?? '']: hour } })
  return { estateId }
})
