import type { Payer } from '../account/schema'
import { addDays, type Day, periodOf, today } from '../calendar/day'
import type { Fen } from '../money/decimal'
import { lineFen } from './line'
import { makeBill } from './make-bill'
import type { Bill, IssuedBill } from './schema'

const DAYS_TO_PAY = 30
/** A credit of `takenFen` was taken back from whoever has only `heldFen` left to give. */
export interface Short {
  payer: Payer
  takenFen: Fen
  heldFen: Fen
}
/**
 * What is owed again as a bill: it is due, paid, waived and chased like any other, and bears no penalty. It moves the debt
 * from the prepayment, which would be negative, to the receivable: no income. Null: the run had no bill.
 */
export function owedAgainBill(
  { payer, takenFen, heldFen }: Short,
  bills: readonly IssuedBill[],
  now: number,
): Bill | null {
  const [first] = bills
  if (!first) return null
  const { estateId, houseId, houseLabel, runId, dueOn } = first
  const inputs = { model: 'TAKEN_BACK' as const, period: first.period, takenFen, heldFen }
  const inTime = addDays(today(now), DAYS_TO_PAY)
  return makeBill({
    ...{ estateId, houseId, houseLabel },
    item: 'CREDIT_TAKEN_BACK',
    subject: runId ?? 'run',
    about: null,
    payer,
    period: periodOf(today(now)),
    revision: 0,
    runId: null,
    dueOn: [dueOn, inTime].sort()[1] as Day,
    penaltyRate: '0',
    tariffId: null,
    lines: [{ amountFen: lineFen(inputs), inputs }],
    credit: 'prepaid',
    now,
  })
}
