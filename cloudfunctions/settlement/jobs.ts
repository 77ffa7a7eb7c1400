import type { Job } from '../operation/job'
import { waiting } from '../operation/job'
import { workPasses } from './pass'
import { passes } from './store'

export const jobs: readonly Job[] = [
  { name: 'passes', work: workPasses, next: now => waiting(passes, { todo: 1 }, now) },
]
