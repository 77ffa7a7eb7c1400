import { counting } from '../operation/count'
import { heldReadings, submissions } from './store'

export const counts = [
  counting({
    entry: 'held',
    of: 'meter.held',
    store: heldReadings,
    filter: () => ({ state: 'waiting' }),
    first: 'orderKey',
    // A bill waits for it.
    burns: () => true,
  }),
  counting({
    entry: 'checks',
    of: 'meter.submissions',
    store: submissions,
    filter: () => ({ state: 'waiting' }),
    fields: ['at'],
    since: ({ at }) => at,
  }),
]
