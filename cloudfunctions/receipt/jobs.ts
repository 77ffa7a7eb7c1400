import type { Job } from '../operation/job'
import { waiting } from '../operation/job'
import { payments } from '../payment/store'
import { dealNumbers } from './deal-numbers'

export const jobs: readonly Job[] = [
  { name: 'receipts', work: dealNumbers, next: now => waiting(payments, { toNumber: 1 }, now), nudged: true },
]
