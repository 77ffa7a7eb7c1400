import { daysBetween, spanOf } from '../../shared/calendar/day'
import { percent } from '../../shared/money/percent'
import { Refusal } from '../../shared/refusal'
import { look } from '../operation/operation'
import { coversEstate } from '../operation/reach'
import { followUps, rulesOf } from './store'

const MOST_DAYS = 366
/** Two counts by the index, side by side. */
export const rates = look('followup.rates', async ({ input: { estateId, from, to }, reach }) => {
  if (!coversEstate(reach, estateId)) throw new Refusal('estate.not_found')
  if (from > to || daysBetween(from, to) >= MOST_DAYS) throw new Refusal('followup.period')
  const madeAt = spanOf(from, to)
  const [required, done, { repairPercent, version }] = await Promise.all([
    followUps.count({ estateId, madeAt }),
    followUps.count({ estateId, madeAt, state: 'done' }),
    rulesOf(null, estateId),
  ])
  return { required, done, rate: percent(done, required), repairPercent, version }
})
