import { payerOf } from '../account/payer'
import { prepaidOf } from '../account/prepaid'
import type { Account, Payer } from '../account/schema'
import { moneyOf } from '../billing/money-of'
import type { OpenBill } from '../billing/open-bill'
import type { Bill, IssuedBill } from '../billing/schema'
import { assertSeen, type SeenBills } from '../billing/settle'
import { Refusal } from '../refusal'
import { designate, type Pick, type Problem } from './allocation'
import { hold, holderOf, promisedFen } from './hold'
import type { OrderedBill, PaidLine, PayPolicy } from './schema'
import { yuanFromFen } from './yuan'

interface Chosen {
  houseId: string
  bills: Pick[]
  prepayFen?: number | undefined
}
export const PREPAY_MONTHS = 12
const nameOf = (bill: Bill): string => `${bill.houseLabel} ${bill.period}`

/** What a house is billed a month: the sum of its latest period of runs; 0 when it never was. Fen. */
function monthlyFen(bills: readonly Bill[]): number {
  const periodic = bills.filter(bill => bill.runId !== null)
  const latest = periodic
    .map(({ period }) => period)
    .sort()
    .at(-1)
  return periodic.filter(bill => bill.period === latest).reduce((sum, bill) => sum + bill.amountFen, 0)
}

/**
 * One house's part of an order: what is paid for, and the account that holds it. Amounts come from the bills. Refuses
 * what is unknown, named twice, settled, held by another order, not a whole amount within what is owed, in parts where
 * the estate takes none, or prepaid beyond 12 months.
 */
export function takeHouse(
  paymentId: string,
  chosen: Chosen,
  at: {
    label: string
    account: Account
    seen: SeenBills
    /** Which of them this payer may pay. */
    mayPay: (bill: IssuedBill) => boolean
    /** Whose prepayment it becomes, and whether this person may know what it holds. */
    payer: Payer
    isOwner: boolean
    policy: PayPolicy
    now: number
  },
): { lines: PaidLine[]; account: Account } {
  const { houseId, bills: picks, prepayFen } = chosen
  const { account } = at
  assertSeen(account, at.seen)
  const bills = at.seen.bills.filter(bill => bill.houseId === houseId && bill.reversedAt === null)
  const payable = bills.filter(at.mayPay)
  const found = designate(
    houseId,
    payable.map(bill => openBill(account, bill)),
    picks,
    { parts: at.policy.parts, ...(prepayFen !== undefined && { prepayFen }) },
  )
  if (typeof found === 'string') throw refusalOf(found, account, payable, picks)
  if (prepayFen) {
    const left = Math.max(0, PREPAY_MONTHS * monthlyFen(bills) - prepaidOf(account, at.payer) - promisedFen(account))
    if (prepayFen > left && !at.isOwner) throw new Refusal('payment.prepay_too_much', { months: PREPAY_MONTHS })
    if (prepayFen > left) throw new Refusal('payment.prepay_limit', { yuan: yuanFromFen(left) })
  }
  const lines = found.map((one): PaidLine => {
    const bill = bills.find(({ _id }) => _id === one.billId)
    const payer = bill ? payerOf(account, bill) : at.payer
    return { ...one, houseLabel: bill?.houseLabel ?? at.label, bill: bill ? ordered(bill) : null, payer }
  })
  return { lines, account: hold(account, at.seen, paymentId, found, at.now) }
}

const openBill = (account: Account, bill: IssuedBill): OpenBill => ({
  billId: bill._id,
  houseId: bill.houseId,
  dueOn: bill.dueOn,
  priority: 0,
  freeFen: moneyOf(account, bill).freeFen,
})
const ordered = ({ lines: _lines, posting: _posting, ...bill }: IssuedBill): OrderedBill => bill

function refusalOf(problem: Problem, account: Account, bills: readonly IssuedBill[], picks: readonly Pick[]): Refusal {
  if (problem === 'nothing') return new Refusal('payment.nothing')
  if (problem === 'bill_unknown') return new Refusal('billing.not_found')
  if (problem === 'bill_twice') return new Refusal('payment.bill_twice')
  if (problem === 'part_not_allowed') return new Refusal('payment.part_not_allowed')
  if (problem === 'amount') return new Refusal('payment.amount')
  const taken = picks
    .flatMap(({ billId }) => bills.find(bill => bill._id === billId) ?? [])
    .find(bill => openBill(account, bill).freeFen <= 0)
  const facts = { bill: taken ? nameOf(taken) : '' }
  const holder = taken ? holderOf(account, taken._id) : null
  return holder
    ? new Refusal('payment.bill_reserved', facts, { paymentId: holder })
    : new Refusal('payment.bill_settled', facts)
}
