import { addDays, type Day, firstDay, nextPeriod, type Period, periodOf } from '../../shared/calendar/day'
import { billFor, monthRead, type ReadingWindow } from '../../shared/meter/rules'
import type { Meter } from '../../shared/meter/schema'
import type { Tx } from '../operation/transaction'
import { headIdOf, livePeriods, runHeads } from '../period/store'
import { rulesOf } from './store'

/** The first cycle from this one on that is not being billed already. */
export async function openFrom(tx: Tx | null, estateId: string, first: Period): Promise<Period> {
  let period = first
  for (let tries = 0; tries < 24; tries += 1) {
    const head = await runHeads.find(tx, headIdOf(estateId, period))
    if (!head?.liveRunId) return period
    period = nextPeriod(period)
  }
  return period
}
/** The cycle that will bill a reading: the month it is of, or the first after it that is not being billed already. */
export const openPeriod = (
  tx: Tx | null,
  { estateId, last }: Pick<Meter, 'estateId' | 'last'>,
  readOn: Day,
  window: ReadingWindow,
): Promise<Period> => openFrom(tx, estateId, monthRead(readOn, last?.readOn ?? null, window))
/** The same for a look at many meters of an estate that are read on one day, whatever day each was read last. */
export async function openIn(estateId: string, readOn: Day): Promise<(last: Meter['last']) => Period> {
  const [{ window }, live] = await Promise.all([
    rulesOf(null, estateId),
    livePeriods(estateId, periodOf(addDays(firstDay(periodOf(readOn)), -1))),
  ])
  return last => billFor(readOn, last?.readOn ?? null, window, live)
}
/** Of the months that a reading of this day may be of, and the two that follow, those being billed already. */
export async function billedAround(estateId: string, day: Day): Promise<Period[]> {
  const own = periodOf(day)
  const months = [periodOf(addDays(firstDay(own), -1)), own, nextPeriod(own), nextPeriod(nextPeriod(own))]
  const heads = await runHeads.byIds(months.map(month => headIdOf(estateId, month)))
  const live = new Set(heads.filter(head => head.liveRunId).map(head => head._id))
  return months.filter(month => live.has(headIdOf(estateId, month)))
}
