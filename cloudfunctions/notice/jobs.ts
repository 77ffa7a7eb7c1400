import type { Job } from '../operation/job'
import { expandPending, nextSend, sendDue, settleLost } from './deliver'
import { digest, nextDigest } from './digest'

export const jobs: readonly Job[] = [
  { name: 'digest', work: digest, next: nextDigest },
  {
    name: 'delivery',
    work: async now => {
      await settleLost(now)
      return (await expandPending()) + (await sendDue(now))
    },
    next: nextSend,
  },
]
