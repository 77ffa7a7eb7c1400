import type { Job } from '../operation/job'
import { waiting } from '../operation/job'
import { runs } from './store'
import { workRuns } from './work'

export const jobs: readonly Job[] = [{ name: 'runs', work: workRuns, next: now => waiting(runs, { todo: 1 }, now) }]
