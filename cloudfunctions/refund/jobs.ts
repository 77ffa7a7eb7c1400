import type { Job } from '../operation/job'
import { nextRefundWatch } from './store'
import { watchRefunds } from './watch'

export const jobs: readonly Job[] = [{ name: 'refunds', work: watchRefunds, next: nextRefundWatch }]
