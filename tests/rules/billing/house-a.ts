import { type Account, freshAccount } from '../../../shared/account/schema'
import { orderKeyOf } from '../../../shared/billing/make-bill'
import type { IssuedBill } from '../../../shared/billing/schema'
import { startOf } from '../../../shared/calendar/day'

/** An issued bill of the house hse_a, due at the end of its month. */
export const bill = (period: string, amountFen: number, more: Partial<IssuedBill> = {}): IssuedBill => {
  const { item = 'MANAGEMENT_FEE', payer = 'owner', subject = 'house' } = more
  const _id = `hse_a:${item}:${subject}:${payer}:${period}:0`
  const at = startOf(`${period}-28`)
  return {
    _id,
    estateId: 'est_a',
    houseId: 'hse_a',
    houseLabel: '1-101',
    item: 'MANAGEMENT_FEE',
    subject: 'house',
    about: null,
    payer: 'owner',
    period,
    revision: 0,
    runId: `run_${period}`,
    at,
    dueOn: `${period}-28`,
    amountFen,
    penaltyRate: '0.0005',
    tariffId: 'trf_a',
    lines: [],
    posting: [],
    orderKey: orderKeyOf(period, at, _id),
    postedKey: null,
    issuedAt: at,
    reversedAt: null,
    ...more,
  }
}
/** The house's money; a prepayment given as a sum alone is the owner's. */
export const account = (more: Partial<Account> = {}): Account => {
  const { prepaidFen = 0 } = more
  const prepaid = prepaidFen > 0 ? [{ payer: 'owner', amountFen: prepaidFen }] : []
  return { ...freshAccount('hse_a', 'est_a'), prepaid, ...more }
}
