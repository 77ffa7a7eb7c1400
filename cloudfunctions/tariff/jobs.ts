import { moveJob } from '../calendar/move'
import { BY_ID } from '../operation/cursor'
import type { Job } from '../operation/job'
import { priceBooks } from './store'

export const jobs: readonly Job[] = [
  moveJob({
    noun: 'tariff',
    after: (estateId, limit) => priceBooks.some({ _id: { after: estateId } }, { order: BY_ID, limit }),
    listsOf: ({ policy }) => {
      const { holidays = [], workdays: makeUpDays = [] } = policy ?? {}
      return holidays.length + makeUpDays.length > 0 ? { days: { holidays, makeUpDays }, complete: true } : null
    },
  }),
]
