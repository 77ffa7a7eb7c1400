import { cloud } from '../operation/database'

/** Tells the clock that a workbook waits. Losing it is harmless: the timer comes every minute. */
export async function wakeReadings(): Promise<void> {
  void cloud()
    .callFunction({ name: 'clock', data: { job: 'readings' } })
    .catch(() => undefined)
  await new Promise(resolve => setImmediate(resolve))
}
