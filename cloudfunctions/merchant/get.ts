import { accountOf } from '../../shared/merchant/schema'
import { Refusal } from '../../shared/refusal'
import { estates } from '../estate/store'
import { look } from '../operation/operation'
import { coversEstate } from '../operation/reach'
import { type Merchant, merchantsOf, proposals } from './store'

const shown = ({ mchid, subMchid, serial, platformId, since }: Merchant) => ({
  mchid,
  subMchid,
  serial,
  platformId,
  since,
})

export const get = look('merchant.get', async ({ input: { estateId }, actor, reach }) => {
  if (!coversEstate(reach, estateId)) throw new Refusal('estate.not_found')
  const [estate, all, waiting] = await Promise.all([
    estates.find(null, estateId),
    merchantsOf(estateId),
    proposals.find(null, estateId),
  ])
  if (!estate) throw new Refusal('estate.not_found')
  const name = estate.merchant ? accountOf(estate.merchant) : ''
  const current = all.find(one => one._id === name)
  return {
    estateId,
    current: current ? shown(current) : null,
    waiting: waiting && {
      proposalId: waiting.proposalId,
      mchid: waiting.mchid,
      subMchid: waiting.subMchid,
      serial: waiting.serial,
      platformId: waiting.platformId,
      requestedAt: waiting.requested.at,
      probe: waiting.probe,
      takesEffectAt: waiting.takesEffectAt,
      mine: waiting.requested.byId === actor.personId,
    },
    former: all.filter(one => one !== current).map(shown),
  }
})
