import { cloud } from '../operation/database'

/** Tells the clock that a run waits. Losing it is harmless: the timer comes every minute. */
export async function wake(): Promise<void> {
  void cloud()
    .callFunction({ name: 'clock', data: { job: 'runs' } })
    .catch(() => undefined)
  await new Promise(resolve => setImmediate(resolve))
}
