import * as z from 'zod/mini'
import { auditedQuery, Cursor, gives, Id, Line, type Page, query } from '../contract'
import type { Fen } from '../money/decimal'
import { DayField } from '../tariff/schema'

export interface StatementRow {
  at: number
  kind: 'bill' | 'reversal' | 'prepayment' | 'deposit' | 'payment' | 'draw' | 'waiver' | 'refund' | 'settlement'
  reference: string
  item: string | null
  period: string | null
  note: string
  /** What it adds to what the house owes; negative: it lessens it. */
  amountFen: Fen
  balanceFen: Fen
}
export interface Statement {
  houseId: string
  openingFen: Fen
  closingFen: Fen
  items: StatementRow[]
}
export interface Proof {
  balanced: boolean
  trialBalance: { account: string; debitFen: Fen; creditFen: Fen }[]
  bills: number
  entries: number
  /** Maintained balances that differ from what the entries say. */
  differences: { account: string; maintainedFen: Fen; entriesFen: Fen }[]
}
export interface LookRow {
  lookId: string
  houseId: string
  personId: string
  name: string
  operation: string
  reason: string
  at: number
}
export const ledgerContract = {
  'ledger.statement': auditedQuery({
    input: { houseId: Id, from: DayField, to: DayField, reason: z.optional(Line(200)) },
    who: { owner: 'own', cashier: 'estate', accountant: 'estate', supervisor: 'estate', manager: 'estate' },
    refuses: ['place.not_found', 'billing.reason_needed', 'tariff.dates'],
    gives: gives<Statement>(),
    formerOwners: true,
  }),
  /** The trace that every look at another household's fees leaves. */
  'ledger.looks': query({
    input: { estateId: Id, cursor: Cursor },
    who: { supervisor: 'estate', manager: 'estate' },
    gives: gives<Page<LookRow>>(),
  }),
  'ledger.prove': query({
    input: { estateId: Id },
    who: { accountant: 'estate', manager: 'estate' },
    refuses: ['estate.not_found'],
    gives: gives<Proof>(),
  }),
}
