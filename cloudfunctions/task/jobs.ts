import type { Job } from '../operation/job'
import { makeTasks, tellLate } from './clock'
import { plans, tasks } from './store'

export const jobs: readonly Job[] = [
  { name: 'task-repeat', work: makeTasks, next: () => plans.next('nextAt') },
  { name: 'task-late', work: tellLate, next: () => tasks.next('lateAt') },
]
