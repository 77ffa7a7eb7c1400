import { firstDay, lastDay, periodOf } from '../../shared/calendar/day'
import { ratesOf } from '../../shared/complaint/rates'
import { look } from '../operation/operation'
import { complaintMonths, countedIn, monthId } from './months'
import { within } from './range'

/** Reads the complaints of those days and nothing else; of a whole month, how it was kept as it ended, beside them. */
export const rates = look('complaint.rates', async ({ input: { estateId, from, to }, reach }) => {
  const acceptedAt = within(reach, { estateId, from, to })
  const period = periodOf(from)
  const whole = from === firstDay(period) && to === lastDay(period)
  const [rows, month] = await Promise.all([
    countedIn(estateId, acceptedAt),
    whole ? complaintMonths.find(null, monthId(estateId, period)) : null,
  ])
  if (!month) return { ...ratesOf(rows), frozen: null }
  const { _id, estateId: _, period: __, ...frozen } = month
  return { ...ratesOf(rows), frozen }
})
