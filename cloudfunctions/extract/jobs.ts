import type { Job } from '../operation/job'
import { extractsDue, nextExtract } from './store'
import { goOn } from './work'

async function work(now: number): Promise<number> {
  const [extract] = await extractsDue(now)
  if (!extract) return 0
  await goOn(extract, now)
  return 1
}
/** Somebody waits for it. */
export const jobs: readonly Job[] = [{ name: 'extracts', work, next: nextExtract, nudged: true }]
