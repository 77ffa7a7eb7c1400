import { request as requested } from '../../shared/approval/step'
import { KEYS_RULE } from '../../shared/merchant/pause'
import { accountOf } from '../../shared/merchant/schema'
import { Refusal } from '../../shared/refusal'
import { estates } from '../estate/store'
import { effect } from '../operation/effect'
import { operation } from '../operation/operation'
import { keepSecret } from '../operation/secret'
import { handOf } from '../people/same-person'
import { readable } from './readable'
import { merchants, proposals, type SealedKeys, waitingSecretOf } from './store'
import { everyone } from './told'

/** Sealed in the same transaction that names them; then WeChat Pay is asked whether it knows them. */
export const request = operation(
  'merchant.request',
  {
    prepare: async ({ input }) => readable(input),
    after: async (_scene, result) => {
      await effect('probe', result.estateId)
      return result
    },
  },
  async ({ input, actor, reach, now, tx, emit, prepared, ownId }) => {
    const { estateId, mchid, subMchid = '', platformId } = input
    await estates.get(tx, estateId, reach)
    const account = accountOf({ mchid, subMchid })
    const held = await merchants.find(tx, account)
    if (held && held.estateId !== estateId) throw new Refusal('merchant.taken', { mchid: subMchid || mchid })
    const serial = input.serial.toUpperCase()
    const keys: SealedKeys = { mchid, subMchid, serial, platformId, ...prepared }
    await keepSecret(tx, waitingSecretOf(estateId), keys, now)
    const proposalId = ownId('mpr')
    await proposals.put(tx, {
      _id: estateId,
      proposalId,
      mchid,
      subMchid,
      serial,
      platformId,
      ...requested(KEYS_RULE, handOf(actor, '', now)),
      probe: 'unknown',
      takesEffectAt: null,
    })
    const reference = { estateId, mchid: subMchid || mchid }
    emit({ event: 'merchant.requested', estateId, reference, audiences: everyone(estateId, actor.personId) })
    return { estateId, proposalId }
  },
)
