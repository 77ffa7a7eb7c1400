import { type Job, waiting } from '../operation/job'
import { chargeQuotes } from './charge-quotes'
import { dealNumbers } from './deal-numbers'
import { tickets } from './store'
import { closeResolved, escalateDue, nextSweep } from './sweep'

export const jobs: readonly Job[] = [
  { name: 'sweep', work: async now => (await escalateDue(now)) + (await closeResolved(now)), next: nextSweep },
  { name: 'ticket-numbers', work: dealNumbers, next: now => waiting(tickets, { toNumber: 1 }, now), nudged: true },
  { name: 'quote-charges', work: chargeQuotes, next: now => waiting(tickets, { toCharge: 1 }, now) },
]
