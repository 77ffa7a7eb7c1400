import type { BillMoney } from '../account/schema'
import { type Day, today } from '../calendar/day'
import type { Fen } from '../money/decimal'
import { type LineInputs, lineFen } from './line'
import { makeBill } from './make-bill'
import { daysLate, type LatePart } from './penalty'
import type { Bill } from './schema'

const bearsPenalty = (bill: Bill): boolean => bill.amountFen > 0 && Number(bill.penaltyRate) > 0

/** A part of a principal that was paid on `on`: kept while it bears a penalty, nothing otherwise. */
export const latePart = (bill: Bill, amountFen: Fen, on: Day): LatePart[] =>
  bearsPenalty(bill) && daysLate(bill.dueOn, on) > 0 ? [{ amountFen, on }] : []

/** The inputs of the penalty on a principal as it stands on `day`, less what was billed of it before. */
function inputsOf(bill: Bill, money: BillMoney | undefined, day: Day, upToFen: Fen | null): LineInputs {
  const late = money?.late ?? []
  const openFen = bill.amountFen - (money?.settledFen ?? 0)
  return {
    model: 'PENALTY',
    principalBillId: bill._id,
    principalFen: bill.amountFen,
    dailyRate: bill.penaltyRate,
    dueOn: bill.dueOn,
    parts: [...late, ...(openFen > 0 ? latePart(bill, openFen, day) : [])],
    ...(money?.held && { held: money.held }),
    billedFen: money?.penalty?.billedFen ?? 0,
    upToFen,
  }
}
/** The penalty accrued until `day` and not billed yet; 0 where none is agreed, and always for agency items. */
export const accruedFen = (bill: Bill, money: BillMoney | undefined, day: Day): Fen =>
  bearsPenalty(bill) ? lineFen(inputsOf(bill, money, day, null)) : 0

/**
 * The penalty as a bill of its own; its subject is the principal's id. Null when nothing has accrued. `upToFen` bills
 * only so much of it.
 */
export function penaltyBill(
  bill: Bill,
  money: BillMoney | undefined,
  now: number,
  upToFen: Fen | null = null,
): { bill: Bill; money: Pick<BillMoney, 'penalty'> } | null {
  const day = today(now)
  if (!bearsPenalty(bill)) return null
  const inputs = inputsOf(bill, money, day, upToFen)
  const amountFen = lineFen(inputs)
  if (amountFen <= 0) return null
  const earlier = money?.penalty ?? { billedFen: 0, bills: 0 }
  const made = makeBill({
    estateId: bill.estateId,
    houseId: bill.houseId,
    houseLabel: bill.houseLabel,
    item: 'LATE_PENALTY',
    subject: bill._id,
    about: { kind: 'bill', item: bill.item, period: bill.period },
    payer: bill.payer,
    period: bill.period,
    revision: earlier.bills,
    runId: null,
    dueOn: day,
    penaltyRate: '0',
    tariffId: bill.tariffId,
    lines: [{ amountFen, inputs }],
    credit: 'revenue:LATE_PENALTY',
    now,
  })
  return { bill: made, money: { penalty: { billedFen: earlier.billedFen + amountFen, bills: earlier.bills + 1 } } }
}
