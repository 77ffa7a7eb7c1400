import type { Job } from '../operation/job'
import { nextTill } from '../till/to-lock'
import { lockDue } from './lock-due'
import { daySheets } from './store'
import { tellUnsigned } from './tell-unsigned'

export const jobs: readonly Job[] = [
  { name: 'day-sheets', work: lockDue, next: nextTill },
  { name: 'day-sheets-unsigned', work: tellUnsigned, next: () => daySheets.next('escalateAt') },
]
