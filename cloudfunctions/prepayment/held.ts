import { prepaidOf } from '../../shared/account/prepaid'
import { freshAccount } from '../../shared/account/schema'
import { payersOf } from '../../shared/prepayment/pass'
import { Refusal } from '../../shared/refusal'
import { accounts } from '../account/store'
import { places } from '../estate/store'
import { auditedLook } from '../operation/audited-look'

/** Who pays in a house, and what is held in advance for each. */
export const held = auditedLook('prepayment.held', async ({ input, reach, record }) => {
  const place = await places.get(null, input.houseId, reach)
  if (place.kind !== 'house') throw new Refusal('place.not_found')
  const { _id: houseId, estateId, label } = place
  record({ estateId, houseId, own: false })
  const account = (await accounts.find(null, houseId)) ?? freshAccount(houseId, estateId)
  const items = payersOf(account, place.members)
  return { houseId, label, items: items.map(one => ({ ...one, amountFen: prepaidOf(account, one.payer) })) }
})
