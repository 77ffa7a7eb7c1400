import { type Day, nextPeriod, type Period, periodOf } from '../../shared/calendar/day'
import type { Tx } from '../operation/transaction'
import { headIdOf, runHeads } from '../period/store'

/** The cycle that will bill a reading: its month, or the first after it that is not being billed already. */
export async function openPeriod(tx: Tx, estateId: string, readOn: Day): Promise<Period> {
  let period = periodOf(readOn)
  for (let tries = 0; tries < 24; tries += 1) {
    const head = await runHeads.find(tx, headIdOf(estateId, period))
    if (!head?.liveRunId) return period
    period = nextPeriod(period)
  }
  return period
}
