import { Refusal } from '../../shared/refusal'
import { operation } from '../operation/operation'
import { coversEstate } from '../operation/reach'
import { keptPush, pushes } from './push-rules'

export const setDigest = operation('notice.setDigest', async ({ input: { estateId, hour }, actor, reach, tx }) => {
  if (!coversEstate(reach, estateId)) throw new Refusal('estate.not_found')
  const kept = await keptPush(tx, estateId)
  const { [actor.personId ?? '']: _before, ...others } = kept.own
  await pushes.put(tx, { ...kept, own: hour === 'role' ? others : { ...others, [actor.personId ?? '']: hour } })
  return { estateId }
})
