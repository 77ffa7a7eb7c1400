import {
  addDays,
  firstDay,
  lastDay,
  nextPeriod,
  type Period,
  periodOf,
  spanOf,
  startOf,
  today,
} from '../../shared/calendar/day'
import { COUNTED_FIELDS, type FrozenRates, ratesOf } from '../../shared/complaint/rates'
import { commitOnce } from '../operation/operation'
import { Store } from '../operation/store'
import { goingRound } from './rounds'
import { complaints } from './store'

interface Month extends FrozenRates {
  _id: string
  estateId: string
  period: Period
}
/** How a month stood when it ended; what is judged or told later changes the recount beside it, never this. */
export const complaintMonths = new Store<Month>('complaintMonths', {
  notFound: 'complaint.not_found',
  reach: { estate: reach => [{ estateId: reach.estateId }] },
})
export const monthId = (estateId: string, period: Period): string => `${estateId}:${period}`

export const countedIn = (estateId: string, acceptedAt: { from: number; until: number }) =>
  complaints.all({ estateId, acceptedAt }, { order: 'acceptedAt', fields: COUNTED_FIELDS })

const periodAt = (now: number): Period => periodOf(today(now))
const periodBefore = (period: Period): Period => periodOf(addDays(firstDay(period), -1))
/** Once a month, as it begins: the one before is kept as it stands. */
export const freezing = goingRound({
  name: 'complaint-months',
  roundOf: periodAt,
  nextAt: now => startOf(firstDay(nextPeriod(periodAt(now)))),
  look: async (estateId, now) => {
    const period = periodBefore(periodAt(now))
    const _id = monthId(estateId, period)
    const rates = ratesOf(await countedIn(estateId, spanOf(firstDay(period), lastDay(period))))
    if (rates.accepted === 0) return
    await commitOnce({ journalId: `system:complaint-months:${_id}`, name: 'complaint.freeze', now }, async tx => {
      await complaintMonths.put(tx, { _id, estateId, period, at: now, ...rates })
      return { month: _id }
    })
  },
})
