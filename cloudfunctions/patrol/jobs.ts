import type { Job } from '../operation/job'
import { judgeRounds, makeRounds } from './rounds'
import { plans, rounds } from './store'

export const jobs: readonly Job[] = [
  { name: 'patrol-rounds', work: makeRounds, next: () => plans.next('nextAt') },
  { name: 'patrol-late', work: judgeRounds, next: () => rounds.next('judgeAt') },
]
