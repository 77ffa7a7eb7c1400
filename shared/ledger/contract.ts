import * as z from 'zod/mini'
import { AGES, type Age, type Collection } from '../billing/measures'
import type { BillAbout } from '../billing/schema'
import { DayField } from '../calendar/schema'
import { auditedQuery, Cursor, gives, Id, Line, type Page, query, Rows, Sort } from '../contract'
import type { Fen } from '../money/decimal'
import { PeriodField } from '../tariff/schema'

export interface StatementRow {
  at: number
  kind:
    | 'bill'
    | 'reversal'
    | 'prepayment'
    | 'transfer'
    | 'deposit'
    | 'payment'
    | 'draw'
    | 'waiver'
    | 'refund'
    | 'settlement'
  reference: string
  item: string | null
  period: string | null
  about: BillAbout | null
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
interface LookRow {
  lookId: string
  houseId: string
  /** Null: the whole estate. */
  houseLabel: string | null
  personId: string
  name: string
  operation: string
  reason: string
  at: number
}
/** Rates in percent with two decimals; null where there is nothing to divide by. Amounts without agency items, deposits and penalties. */
interface CollectionView extends Collection {
  current: string | null
  recovery: string | null
  combined: string | null
}
export interface Ageing {
  items: { age: Age; amountFen: Fen }[]
  totalFen: Fen
  overdueFen: Fen
}
/** Houses in arrears, those with the oldest debt first. */
export interface ArrearsRow {
  houseId: string
  label: string
  /** Whose it is today; '' where nobody is known. */
  owner: string
  overdueFen: Fen
  oldestDueOn: string
  age: Age
  /** The same by age; customer service sees status and amount only. */
  ages?: { age: Age; amountFen: Fen }[]
}
/** By what the list of arrears goes: since when, how much, where. */
export const ARREARS_SORTS = ['oldest', 'overdue', 'house'] as const
/** A page of it; the first one says how many houses owe how much under the same filter, as the clock last counted. */
interface ArrearsPage extends Page<ArrearsRow> {
  sum?: { houses: number; overdueFen: Fen }
}
const LATE_AGES = AGES.filter(age => age !== 'NOT_DUE')
const measurers = { accountant: 'estate', supervisor: 'estate', manager: 'estate' } as const
export const ledgerContract = {
  /** Who owes what past its day. The list itself leaves one line an hour in the trace; a household's ledger each its own. */
  'ledger.arrears': auditedQuery({
    input: {
      estateId: Id,
      age: z.optional(z.enum(LATE_AGES)),
      building: z.optional(z.string().check(z.trim(), z.regex(/^[A-Za-z0-9]{1,10}$/))),
      sort: Sort(ARREARS_SORTS),
      rows: Rows,
      cursor: Cursor,
    },
    who: { clerk: 'estate', cashier: 'estate', ...measurers },
    refuses: ['estate.not_found'],
    gives: gives<ArrearsPage>(),
  }),
  'ledger.ageing': query({
    input: { estateId: Id },
    who: measurers,
    refuses: ['estate.not_found'],
    gives: gives<Ageing>(),
  }),
  'ledger.collection': query({
    input: { estateId: Id, period: PeriodField },
    who: measurers,
    refuses: ['estate.not_found'],
    gives: gives<CollectionView>(),
  }),
  'ledger.statement': auditedQuery({
    input: { houseId: Id, from: DayField, to: DayField, reason: z.optional(Line(200)) },
    who: { owner: 'own', cashier: 'estate', accountant: 'estate', supervisor: 'estate', manager: 'estate' },
    refuses: ['place.not_found', 'billing.reason_needed', 'tariff.dates'],
    gives: gives<Statement & { label: string }>(),
    formerOwners: true,
  }),
  /** The same as a workbook, as it is now. */
  'ledger.exportStatement': auditedQuery({
    input: {
      houseId: Id,
      from: DayField,
      to: DayField,
      language: z._default(z.enum(['zh', 'en']), 'zh'),
      reason: z.optional(Line(200)),
    },
    who: { owner: 'own', cashier: 'estate', accountant: 'estate', supervisor: 'estate', manager: 'estate' },
    refuses: ['place.not_found', 'billing.reason_needed', 'tariff.dates', 'paper.unavailable'],
    gives: gives<{ url: string }>(),
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
