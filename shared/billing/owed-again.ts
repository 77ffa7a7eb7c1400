import { move, streamKeyOf } from '../account/posting'
import type { Payer } from '../account/schema'
import { addDays, type Day, periodOf, today } from '../calendar/day'
import type { Fen } from '../money/decimal'
import { lineFen } from './line'
import { type Bill, billIdOf, type IssuedBill, orderKeyOf } from './schema'

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
  const amountFen = lineFen(inputs)
  const period = periodOf(today(now))
  const key = { houseId, item: 'CREDIT_TAKEN_BACK' as const, subject: runId ?? 'run', payer, period, revision: 0 }
  const _id = billIdOf(key)
  const inTime = addDays(today(now), DAYS_TO_PAY)
  return {
    ...key,
    _id,
    ...{ estateId, houseLabel },
    runId: null,
    at: now,
    dueOn: [dueOn, inTime].sort()[1] as Day,
    amountFen,
    penaltyRate: '0',
    tariffId: null,
    lines: [{ amountFen, inputs }],
    posting: move('receivable', 'prepaid', amountFen),
    orderKey: orderKeyOf(period, now, _id),
    postedKey: streamKeyOf(now, _id),
  }
}
