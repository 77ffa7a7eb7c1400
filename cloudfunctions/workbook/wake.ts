import { cloud } from '../operation/database'

/** Tells the clock that a workbook waits. Losing it is harmless: the timer comes every minute. */
export async function wakeWorkbooks(job: 'workbooks' | 'networks' = 'workbooks'): Promise<void> {
  void cloud()
    .callFunction({ name: 'clock', data: { job } })
    .catch(() => undefined)
  await new Promise(resolve => setImmediate(resolve))
}
