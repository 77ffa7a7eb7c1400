import { digestHour } from '../../shared/notice/push'
import { Refusal } from '../../shared/refusal'
import { look } from '../operation/operation'
import { coversEstate } from '../operation/reach'
import { keptPush } from './push-rules'

export const push = look('notice.push', async ({ input: { estateId }, actor, reach }) => {
  if (!coversEstate(reach, estateId)) throw new Refusal('estate.not_found')
  const { rules, version, own } = await keptPush(null, estateId)
  const roles = reach.filter(hold => hold.estateId === estateId).map(hold => hold.role)
  const chosen = own[actor.personId ?? '']
  const [hour, ofRole] = [digestHour(roles, rules, chosen), digestHour(roles, rules, undefined)]
  return { ...rules, version, mine: { hour, chosen: chosen !== undefined, ofRole } }
})
