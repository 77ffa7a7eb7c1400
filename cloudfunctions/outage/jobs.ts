import type { Job } from '../operation/job'
import { outages } from './store'
import { tellHouseholds } from './tell'

export const jobs: readonly Job[] = [
  { name: 'outage-notices', work: tellHouseholds, next: () => outages.next('tellAt'), nudged: true },
]
