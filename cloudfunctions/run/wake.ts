import { cloud } from '../operation/database'

/** Tells the clock that a run, or a way through its houses, waits. Losing it is harmless: the timer comes every minute. */
export async function wake(job: 'runs' | 'passes' = 'runs'): Promise<void> {
  void cloud()
    .callFunction({ name: 'clock', data: { job } })
    .catch(() => undefined)
  await new Promise(resolve => setImmediate(resolve))
}
