import type { Job } from '../operation/job'
import { freezing } from './months'
import { watching } from './watch'

export const jobs: readonly Job[] = [freezing, watching]
