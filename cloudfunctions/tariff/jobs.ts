import { moveJob } from '../calendar/move'
import type { Job } from '../operation/job'
import { priceBooks } from './store'

export const jobs: readonly Job[] = [
  moveJob({
    noun: 'tariff',
    store: priceBooks,
    listsOf: ({ policy }) => {
      const { holidays = [], workdays: makeUpDays = [] } = policy ?? {}
      return holidays.length + makeUpDays.length > 0 ? { days: { holidays, makeUpDays }, complete: true } : null
    },
  }),
]
