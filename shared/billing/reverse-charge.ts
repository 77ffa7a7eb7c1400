import { payerOf } from '../account/payer'
import { type EntryPart, type Posting, reversed } from '../account/posting'
import { addPrepaid } from '../account/prepaid'
import type { Account, BillMoney, Payer, Prepaid } from '../account/schema'
import { type Fen, sum } from '../money/decimal'
import { Refusal } from '../refusal'
import { makeBill } from './make-bill'
import { moneyOf } from './money-of'
import { type Bill, type IssuedBill, isPriced } from './schema'
import { partOf } from './settle'
import type { WaivedPart } from './take-back'

/** The id of the entry that takes a charge out of a house's account; it exists once that has happened. */
export const chargeReversedId = (billId: string): string => `reverse:${billId}`
/** What a reversal rests on, read before its transaction: the charge, the late penalties on it, what of them was let go. */
export interface ChargeSeen {
  bill: IssuedBill
  penalties: readonly IssuedBill[]
  waived: readonly WaivedPart[]
}
interface ChargeReversed {
  account: Account
  /** A bill over the negative amount beside each that is taken back. */
  bills: Bill[]
  parts: EntryPart[]
  postings: Posting[]
  /** What was paid, now in advance by whoever paid it. */
  prepaid: Prepaid[]
}
/** A bill outside runs at a published price: not what a house brought along, a deposit, a penalty, or a reversal. */
export const isCharge = ({ runId, item, subject, amountFen }: Bill): boolean =>
  runId === null && isPriced(item) && subject !== 'opening' && amountFen > 0

/**
 * Takes a charge outside runs back, with the late penalties on it. Bills never change: each gets another over the negative
 * amount, and the two settle each other. What was paid is its payer's prepayment (or goes back by a refund); what was let
 * go is let go no longer. An order that still holds it finds nothing owed, and its money stays its payer's. Refuses
 * `billing.not_a_charge` (a deposit's only where its own noun asks, `withDeposit`), `billing.reversed_already`, and `request.busy` when money has moved since it was looked at.
 */
export function reverseCharge(
  before: Account,
  { bill, penalties, waived }: ChargeSeen,
  reason: string,
  now: number,
  withDeposit = false,
): ChargeReversed {
  const deposit = bill.item === 'DEPOSIT'
  if (!isCharge(bill) && !(withDeposit && deposit)) throw new Refusal('billing.not_a_charge')
  if (before.bills.some(one => one.billId === bill._id && one.reversed)) throw new Refusal('billing.reversed_already')
  const billed = before.bills.find(one => one.billId === bill._id)?.penalty?.bills ?? 0
  if (billed !== penalties.length) throw new Refusal('request.busy')
  let account = before
  const parts: EntryPart[] = []
  const postings: Posting[] = []
  const post = (name: string, debitFen: Fen, creditFen: Fen) => {
    if (debitFen + creditFen > 0) postings.push({ account: name, debitFen, creditFen })
  }
  const paid = new Map<Payer, Fen>()
  const credits = [bill, ...penalties].map(one => {
    const payer = payerOf(before, one)
    const credit = creditOf(one, payer, reason, now)
    const { settledFen, outstandingFen, reservedFen } = moneyOf(account, one)
    const letGo = waived.filter(part => part.billId === one._id)
    const waivedFen = sum(letGo.map(part => part.amountFen))
    paid.set(payer, (paid.get(payer) ?? 0) + settledFen - waivedFen)
    if (outstandingFen + waivedFen > 0) parts.push(partOf(account, one, outstandingFen + waivedFen))
    if (waivedFen > 0) parts.push(partOf(account, one, -waivedFen, true))
    parts.push(partOf(account, { ...credit, issuedAt: now }, credit.amountFen))
    post('receivable', one.amountFen, outstandingFen)
    for (const part of letGo) post(part.account, 0, part.amountFen)
    account = {
      ...account,
      settledFen: account.settledFen + outstandingFen - one.amountFen,
      bills: [
        ...account.bills.filter(money => money.billId !== one._id),
        { billId: one._id, settledFen: one.amountFen, reservedFen, ...heldBy(account, one), reversed: true },
        { billId: credit._id, settledFen: credit.amountFen, reservedFen: 0 },
      ],
    }
    return credit
  })
  const prepaid = [...paid].map(([payer, amountFen]) => ({ payer, amountFen })).filter(one => one.amountFen !== 0)
  post('prepaid', 0, sum(prepaid.map(one => one.amountFen)))
  account = prepaid.reduce((all, { payer, amountFen }) => addPrepaid(all, payer, amountFen), account)
  // It was held from the day it was billed.
  if (deposit) account = { ...account, depositsFen: account.depositsFen - bill.amountFen }
  return { account, bills: credits, parts, postings, prepaid }
}
const heldBy = (account: Account, { _id }: Bill): Pick<BillMoney, 'heldBy'> => {
  const held = account.bills.find(one => one.billId === _id)?.heldBy
  return held ? { heldBy: held } : {}
}
/** The bill over the negative amount: same item, month and due day, so that every sum by these loses what it had. */
function creditOf(of: IssuedBill, payer: Payer, reason: string, now: number): Bill {
  const { houseId, item, period, revision, estateId, houseLabel, dueOn, tariffId } = of
  const inputs = { model: 'REVERSED' as const, billId: of._id, amountFen: of.amountFen, reason }
  const credit = makeBill({
    ...{ estateId, houseId, houseLabel, item, payer, period, revision, dueOn, tariffId },
    subject: `${of.subject}.reversed`,
    about: { kind: 'reversed', of: of.about },
    runId: null,
    penaltyRate: '0',
    lines: [{ amountFen: -of.amountFen, inputs }],
    credit: '',
    now,
  })
  return { ...credit, posting: reversed(of.posting) }
}
