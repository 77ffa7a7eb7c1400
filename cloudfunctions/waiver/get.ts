import { links } from '../file/attach'
import { auditedLook } from '../operation/audited-look'
import { toRow, waivers } from './store'

/** One waiver with its evidence: a look at the house's fees, for which the waiver itself is the reason. */
export const get = auditedLook('waiver.get', async ({ input, actor, reach, record }) => {
  const waiver = await waivers.get(null, input.waiverId, reach)
  const { estateId, houseId } = waiver
  record({ estateId, houseId, own: false, because: waiver._id })
  return { ...toRow(waiver, id => id === actor.personId), evidence: await links(waiver.evidence) }
})
