import type { Job } from '../operation/job'
import { closeResolved, escalateUnclaimed, nextSweep } from './sweep'

export const jobs: readonly Job[] = [
  { name: 'sweep', work: async now => (await escalateUnclaimed(now)) + (await closeResolved(now)), next: nextSweep },
]
