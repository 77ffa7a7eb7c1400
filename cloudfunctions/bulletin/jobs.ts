import type { Job } from '../operation/job'
import { bulletins } from './store'
import { tellReaders } from './tell'
import { JOB } from './told'

export const jobs: readonly Job[] = [
  { name: JOB, work: tellReaders, next: () => bulletins.next('tellAt'), nudged: true },
]
