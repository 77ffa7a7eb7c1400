import { counting } from '../operation/count'
import { heldReadings, submissions } from './store'

const OFFICE = ['clerk', 'accountant', 'manager'] as const

export const counts = [
  counting({
    entry: 'held',
    of: 'meter.held',
    store: heldReadings,
    filter: () => ({ state: 'waiting' }),
    first: 'orderKey',
    // A bill waits for it.
    burns: () => true,
    whose: OFFICE,
  }),
  counting({
    entry: 'checks',
    of: 'meter.submissions',
    store: submissions,
    filter: () => ({ state: 'waiting' }),
    fields: ['at'],
    since: ({ at }) => at,
    whose: OFFICE,
  }),
]
