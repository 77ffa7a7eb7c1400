import { Refusal } from '../../shared/refusal'
import { accounts } from '../account/store'
import { places } from '../estate/store'
import { auditedLook } from '../operation/audited-look'
import { effectOf } from './sale-effect'
import { billsOfHouse } from './store'

/** What putting a sale right would do: whose bills become whose, what was paid of them, what is held in advance. */
export const previewSale = auditedLook('billing.previewSale', async ({ input, reach, record }) => {
  const place = await places.get(null, input.houseId, reach)
  if (place.kind !== 'house') throw new Refusal('place.not_found')
  record({ estateId: place.estateId, houseId: place._id, own: false })
  const [account, bills] = await Promise.all([accounts.find(null, place._id), billsOfHouse(place._id)])
  return effectOf(place, account, bills, { on: input.on, to: input.to })
})
