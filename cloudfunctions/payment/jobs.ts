import type { Job } from '../operation/job'
import { nextWatch } from './store'
import { watchPayments } from './watch'

export const jobs: readonly Job[] = [{ name: 'payments', work: watchPayments, next: nextWatch }]
