import { toReceiptRow } from '../../shared/receipt/schema'
import { places } from '../estate/store'
import { auditedLook } from '../operation/audited-look'
import { paymentsOf } from '../payment/of-house'
import { receiptsOfAll } from './store'

const SHOWN = 30
/** By the payments of the house: a receipt is its payment's. */
export const ofHouse = auditedLook('receipt.ofHouse', async ({ input: { houseId }, reach, record }) => {
  const [place, paid] = await Promise.all([places.get(null, houseId, reach), paymentsOf(houseId, SHOWN)])
  record({ estateId: place.estateId, houseId, own: false })
  const all = await receiptsOfAll(paid)
  return {
    items: all
      .filter(one => one.estateId === place.estateId && one.houses.length > 0)
      .sort((one, other) => other.settledAt - one.settledAt || (one.number < other.number ? 1 : -1))
      .map(toReceiptRow),
  }
})
