import type { Job } from '../operation/job'
import { expandPending, nextSend, sendDue, settleLost } from './deliver'

export const jobs: readonly Job[] = [
  {
    name: 'delivery',
    work: async now => {
      await settleLost(now)
      return (await expandPending()) + (await sendDue(now))
    },
    next: nextSend,
  },
]
