import { DayField } from '../calendar/schema'
import { command, gives, Id, query } from '../contract'
import type { Difference } from './reconcile'

export interface ReconciliationView {
  estateId: string
  date: string
  /** `waiting`: the statement is not there yet. `problem`: it could not be used as a whole, and is fetched again. */
  state: 'waiting' | 'problem' | 'agrees' | 'differs'
  checkedAt: number | null
  /** Why a statement could not be used. */
  problem: string | null
  here: { payments: number; paidFen: number; refunds: number; refundedFen: number }
  /** Null: the statement has not come, so there is nothing to compare with. */
  there: { payments: number; paidFen: number; refunds: number; refundedFen: number } | null
  feeFen: number
  /** Paid out to the estate's bank that day. */
  withdrawnFen: number
  /** Paid there and not here, put right by asking again. */
  healed: number
  differences: Difference[]
}
const money = { accountant: 'estate', treasurer: 'estate', manager: 'estate' } as const
export const reconciliationContract = {
  /** A day of WeChat Pay's statement beside our books: it agrees, or here is what does not. */
  'reconciliation.get': query({
    input: { estateId: Id, date: DayField },
    who: money,
    refuses: ['estate.not_found'],
    gives: gives<ReconciliationView>(),
  }),
  /** Has the statement of a past day fetched and compared again. Harmless: nothing is entered twice. */
  'reconciliation.rerun': command({
    input: { estateId: Id, date: DayField },
    who: { accountant: 'estate', manager: 'estate' },
    refuses: ['estate.not_found', 'reconciliation.not_yet'],
    gives: gives<{ estateId: string; date: string }>(),
  }),
}
