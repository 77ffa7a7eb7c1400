import type { ReconciliationView } from '../../shared/reconciliation/contract'
import { Refusal } from '../../shared/refusal'
import { merchantsOf } from '../merchant/store'
import { look } from '../operation/operation'
import { coversEstate } from '../operation/reach'
import { daysOf } from './store'

type Sums = ReconciliationView['here']
const NOTHING: Sums = { payments: 0, paidFen: 0, refunds: 0, refundedFen: 0 }
const added = (all: readonly Sums[]): Sums =>
  all.reduce(
    (sum, one) => ({
      payments: sum.payments + one.payments,
      paidFen: sum.paidFen + one.paidFen,
      refunds: sum.refunds + one.refunds,
      refundedFen: sum.refundedFen + one.refundedFen,
    }),
    NOTHING,
  )
const total = (all: readonly number[]): number => all.reduce((sum, one) => sum + one, 0)

/** The estate's day over all its accounts: it agrees once every account that was open then has been compared and does. */
export const get = look('reconciliation.get', async ({ input, reach }) => {
  const { estateId, date } = input
  if (!coversEstate(reach, estateId)) throw new Refusal('estate.not_found')
  const [days, accounts] = await Promise.all([daysOf(estateId, date), merchantsOf(estateId)])
  const differences = days.flatMap(day => day.differences)
  const open = accounts.flatMap(account => account.open.filter(one => one.day === date))
  // A day gone by without a document: nothing moved, here or there.
  const isPast = accounts.length > 0 && open.length === 0 && accounts.every(account => date < account.day)
  const problem = open.find(one => one.problem)?.problem ?? null
  const ended = differences.length > 0 ? ('differs' as const) : ('agrees' as const)
  return {
    estateId,
    date,
    state: isPast || differences.length > 0 ? ended : problem ? ('problem' as const) : ('waiting' as const),
    checkedAt: days.length > 0 ? Math.max(...days.map(day => day.checkedAt ?? 0)) : null,
    problem: isPast ? null : problem,
    here: added(days.map(day => day.here)),
    there: isPast || days.length > 0 ? added(days.flatMap(day => day.there ?? [])) : null,
    feeFen: total(days.map(day => day.feeFen)),
    withdrawnFen: total(days.map(day => day.withdrawnFen)),
    healed: total(days.map(day => day.healed)),
    differences,
  }
})
