import { look } from '../operation/operation'
import { inReach, shownNow } from './own'

export const get = look('till.get', async ({ input: { estateId }, actor, reach }) => {
  inReach(reach, estateId)
  return shownNow(estateId, actor.personId)
})
