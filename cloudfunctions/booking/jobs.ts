import type { Job } from '../operation/job'
import { waiting } from '../operation/job'
import { endLines } from './end-lines'
import { finishOpenings } from './openings'
import { remind } from './remind'
import { firstLineEnd, firstReminder, openings } from './store'

export const jobs: readonly Job[] = [
  { name: 'openings', work: finishOpenings, next: now => waiting(openings, { state: 'running' }, now) },
  { name: 'reminders', work: remind, next: firstReminder },
  { name: 'lines', work: endLines, next: firstLineEnd },
]
