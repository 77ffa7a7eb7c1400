import { Refusal } from '../../shared/refusal'
import { accounts } from '../account/store'
import { auditedLook } from '../operation/audited-look'
import { rolesIn } from '../operation/reach'
import { refunds } from '../refund/store'
import { isTheirs } from './money'
import { deposits } from './store'
import { toView } from './view'

/** One deposit, with everybody's step: for whom it is not the own, the look is noted. */
export const get = auditedLook('deposit.get', async ({ input, actor, reach, record }) => {
  const found = await deposits.get(null, input.depositId, reach)
  const { estateId, houseId, round } = found
  const own = !reach.some(hold => hold.level === 'estate' && hold.estateId === estateId)
  record({ estateId, houseId, own, because: found._id })
  const refundId = round?.paid?.refundId
  const [account, refund] = await Promise.all([
    accounts.find(null, houseId),
    refundId ? refunds.find(null, refundId) : null,
  ])
  if (!isTheirs(found, account, reach)) throw new Refusal('deposit.not_found')
  const roles = rolesIn(reach, estateId)
  const readsAccount = own || roles.includes('treasurer')
  return toView(found, { personId: actor.personId, readsAccount, roles, refund: refund?.state ?? null })
})
