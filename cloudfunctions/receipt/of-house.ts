import { toReceiptRow } from '../../shared/receipt/schema'
import { places } from '../estate/store'
import { auditedLook } from '../operation/audited-look'
import { paymentsOf } from '../payment/of-house'
import { receiptsOfAll } from './store'

const SHOWN = 30
/** By the payments of the house: a receipt is its payment's. One that names only the others it paid for is not of this house. */
export const ofHouse = auditedLook('receipt.ofHouse', async ({ input: { houseId }, reach, record }) => {
  const [place, paid] = await Promise.all([places.get(null, houseId, reach), paymentsOf(houseId, SHOWN)])
  const { estateId, label } = place
  const housesOf = new Map(paid.map(one => [one._id, one.houseIds]))
  const all = await receiptsOfAll([...housesOf.keys()])
  const shown = all
    .filter(one => one.estateId === estateId && one.houses.length > 0)
    .filter(one => one.houses.includes(label) || housesOf.get(one.paymentId)?.length === 1)
    .sort((one, other) => other.settledAt - one.settledAt || (one.number < other.number ? 1 : -1))
  for (const of of new Set([houseId, ...shown.flatMap(one => housesOf.get(one.paymentId) ?? [])]))
    record({ estateId, houseId: of, own: false })
  return { items: shown.map(toReceiptRow) }
})
