import type { Job } from '../operation/job'
import { nextRoll, roll } from './roll'

export const jobs: readonly Job[] = [{ name: 'books', work: roll, next: nextRoll }]
