import type { SheetState } from '../../shared/daySheet/schema'
import { counting } from '../operation/count'
import { daySheets } from './store'

/** For whom a sheet waits. */
const WAITS: Partial<Record<string, SheetState[]>> = {
  cashier: ['locked'],
  treasurer: ['signed', 'bank_deposited_pending_handover'],
  accountant: ['accepted'],
}
export const counts = [
  counting({
    entry: 'daySheets',
    of: 'daySheet.list',
    store: daySheets,
    filter: ({ roles }) => {
      const states = roles.flatMap(role => WAITS[role] ?? [])
      return states.length > 0 ? { state: { in: states } } : null
    },
    first: 'lockedAt',
    fields: ['lockedAt'],
    since: ({ lockedAt }) => lockedAt,
  }),
]
