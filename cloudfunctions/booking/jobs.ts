import { moveJob } from '../calendar/move'
import type { Job } from '../operation/job'
import { waiting } from '../operation/job'
import { endLines } from './end-lines'
import { finishOpenings } from './openings'
import { remind } from './remind'
import { configs, firstLineEnd, firstReminder, openings } from './store'

export const jobs: readonly Job[] = [
  moveJob({
    noun: 'booking',
    after: (estateId, limit) => configs.after(estateId, limit),
    listsOf: ({ calendar }) =>
      calendar
        ? { days: calendar, complete: false, week: { weekdays: calendar.weekdays, hours: calendar.hours } }
        : null,
  }),
  { name: 'openings', work: finishOpenings, next: now => waiting(openings, { state: 'running' }, now) },
  { name: 'reminders', work: remind, next: firstReminder },
  { name: 'lines', work: endLines, next: firstLineEnd },
]
