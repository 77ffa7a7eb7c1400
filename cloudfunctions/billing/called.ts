import { billNumberOf, isSaidSo, type SaidBill } from '../../shared/billing/number'
import { houseKey } from '../../shared/estate/spelling'
import { issued } from './store'

/** No house has so many bills in a month. */
const MOST = 200
/** The bills of these houses that are called so, of the month alone. */
export async function called(houseIds: readonly string[], said: SaidBill) {
  const orderKey = { $gte: `${said.month}:`, $lt: `${said.month};` }
  const found = await issued({ houseId: { $in: [...houseIds] }, orderKey }, { orderKey: 1 }, MOST)
  return found
    .filter(bill => isSaidSo(bill, said))
    .map(bill => ({
      ...{ billId: bill._id, houseId: bill.houseId, houseLabel: bill.houseLabel, period: bill.period },
      number: billNumberOf(bill, houseKey(bill.houseLabel)),
    }))
}
