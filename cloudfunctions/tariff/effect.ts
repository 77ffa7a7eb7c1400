import { periodOf } from '../../shared/calendar/day'
import { effectOf } from '../../shared/tariff/effect'
import { estates } from '../estate/store'
import { look } from '../operation/operation'
import { periodsFrom } from '../period/store'
import { priceBooks } from './store'

/** What a price does to which bills, before it is proposed and to whoever approves it. */
export const effect = look('tariff.effect', async ({ input, reach }) => {
  const estate = await estates.get(null, input.estateId, reach)
  const { item, price, scope, effectiveFrom, effectiveUntil = null } = input
  const [book, billed] = await Promise.all([
    priceBooks.find(null, estate._id),
    periodsFrom(estate._id, periodOf(effectiveFrom)),
  ])
  const approved = (book?.tariffs ?? []).filter(one => one.state === 'approved')
  return effectOf({ item, price, scope, effectiveFrom, effectiveUntil }, approved, billed)
})
