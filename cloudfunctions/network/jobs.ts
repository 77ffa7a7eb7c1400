import type { Job } from '../operation/job'
import { waiting } from '../operation/job'
import { workbookJobs } from '../workbook/store'
import { workWorkbooks } from '../workbook/work'
import { networkWork } from './work-import'

export const jobs: readonly Job[] = [
  {
    name: 'networks',
    work: now => workWorkbooks({ network: networkWork }, now),
    next: now => waiting(workbookJobs, { todo: 1, kind: 'network' }, now),
  },
]
