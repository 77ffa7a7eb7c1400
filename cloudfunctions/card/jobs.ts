import type { Job } from '../operation/job'
import { foundBefore } from './found-before'

export const jobs: readonly Job[] = [foundBefore]
