import type { Audience } from '../operation/journal'

/** A change of where money goes is told to all who answer for it, and to whoever brought it. */
export const everyone = (estateId: string, requestedBy: string): Audience[] => [
  { roles: ['manager', 'accountant', 'treasurer'], estateId },
  { persons: [requestedBy] },
]
