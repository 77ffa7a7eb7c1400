import type { Decimal, Fen } from '../money/decimal'

/** A price for a repair, from the price list and the published hourly rate; nothing is charged that was not agreed to. */
export interface Quote {
  quoteId: string
  state: 'offered' | 'accepted' | 'declined' | 'withdrawn' | 'done'
  at: number
  byId: string
  byName: string
  lines: QuoteLine[]
  hours: Decimal
  /** Yuan; null: no hours. */
  hourlyRate: Decimal | null
  materialsFen: Fen
  totalFen: Fen
  note: string
  /** Under warranty: nobody here pays, the developer is asked. */
  warranty: boolean
  expiresAt: number
  /** The price list the hours go by. */
  tariffId: string | null
  answer: { at: number; byName: string; reason: string } | null
  /** The charge it became. */
  billId: string | null
}
interface QuoteLine {
  materialId: string
  name: string
  unit: string
  quantity: Decimal
  unitPriceFen: Fen
  amountFen: Fen
}
/** What a screen shows of it; `expired`: offered, and nobody answered in time. */
export interface QuoteRow extends Omit<Quote, 'state' | 'byId' | 'tariffId'> {
  state: Quote['state'] | 'expired'
}

/** The work is done: what was agreed to is to be charged, what was only offered lapses. */
export const quotesDone = (quotes: readonly Quote[] = []): { quotes?: Quote[]; toCharge?: 1 } =>
  quotes.length === 0
    ? {}
    : {
        quotes: quotes.map(one => (one.state === 'offered' ? { ...one, state: 'withdrawn' as const } : one)),
        ...(quotes.some(one => one.state === 'accepted') && { toCharge: 1 as const }),
      }

/** A repair in somebody's home: nothing else is anybody's to pay. */
export const isQuotable = ({ kind, houseId }: { kind: string; houseId: string | null }): boolean =>
  kind === 'repair' && houseId !== null
/** Whether something waits for the owner's answer. */
export const isOffered = ({ quotes = [] }: { quotes?: Quote[] }, now: number): boolean =>
  quotes.some(one => one.state === 'offered' && now <= one.expiresAt)
