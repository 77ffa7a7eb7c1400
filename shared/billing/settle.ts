import { payerNow, payerOf } from '../account/payer'
import type { EntryPart } from '../account/posting'
import { addPrepaid } from '../account/prepaid'
import type { Account, BillMoney, Payer, Prepaid } from '../account/schema'
import type { Day } from '../calendar/day'
import { type Fen, sum } from '../money/decimal'
import { Refusal } from '../refusal'
import { latePart, penaltyBill } from './late'
import { moneyOf } from './money-of'
import { type Bill, type IssuedBill, issuedInOf } from './schema'
import { closeSettled } from './window'

/** What was read of a house's bills: every issued one the account does not call settled, and how often runs were taken back by then. */
export interface SeenBills {
  reversals: number
  bills: readonly IssuedBill[]
  /** Only some of them, as a payment froze those it holds: nothing is closed as settled by them. */
  partial?: true
}
export interface SettledPart {
  billId: string
  /** Has the bill's sign: a credit is settled by a negative part. */
  amountFen: Fen
  /** Whose money it is; absent: of whoever owes the bill. */
  payer?: Payer
}
interface Settling {
  parts: readonly SettledPart[]
  /** The day of payment counts for a penalty; `now` makes the penalty's bill, ms. */
  paidOn: Day
  now: number
  /** The parts were reserved for this payment, and are released by it. */
  reserved?: boolean
  /** A part that is no longer owed: `refuse` (default), or `keep` it as its payer's prepayment. */
  excess?: 'refuse' | 'keep'
  /** Let go, not paid: bears no penalty. */
  waived?: boolean
}
interface Settled {
  account: Account
  /** What was settled after all; what was not owed any more is `kept`, already in the prepayments. */
  parts: EntryPart[]
  kept: Prepaid[]
  /** Bills to insert in the same transaction: the late penalties of principals that are now paid. */
  penalties: Bill[]
}

const NONE: Omit<BillMoney, 'billId'> = { settledFen: 0, reservedFen: 0 }
const write = (account: Account, changed: BillMoney): Account => ({
  ...account,
  bills: [...account.bills.filter(one => one.billId !== changed.billId), changed],
})
const fits = (amountFen: Fen, withinFen: Fen): boolean =>
  Number.isSafeInteger(amountFen) &&
  amountFen !== 0 &&
  Math.sign(amountFen) === Math.sign(withinFen) &&
  Math.abs(amountFen) <= Math.abs(withinFen)

/** A part of an entry that settles so much of a bill, or takes it back. */
export const partOf = (
  account: Account,
  bill: Pick<IssuedBill, '_id' | 'item' | 'payer' | 'period' | 'at' | 'subject' | 'dueOn' | 'issuedAt'>,
  amountFen: Fen,
  waived?: boolean,
): EntryPart => ({
  billId: bill._id,
  item: bill.item,
  period: bill.period,
  amountFen,
  payer: payerOf(account, bill),
  issuedIn: issuedInOf(bill),
  dueOn: bill.dueOn,
  ...(waived && { waived: true }),
})
/** Who read the bills before a run was taken back reads again. Call it first inside the transaction. */
export function assertSeen(account: Account, seen: SeenBills): void {
  if ((account.reversals ?? 0) !== seen.reversals) throw new Refusal('request.busy')
}

/**
 * The one way by which a bill is settled: by a payment, the payer's prepayment or a waiver. Moves amounts, releases
 * reservations, keeps `settledThrough`, and bills the late penalty of each principal that is now paid. Refuses
 * `request.busy` (the bills must be read again), `billing.not_found`, and `billing.taken` for more than is owed and not
 * promised elsewhere; with `excess: 'keep'` such a part becomes prepayment instead. Writes no entry: the caller does.
 */
export function settle(before: Account, seen: SeenBills, of: Settling): Settled {
  assertSeen(before, seen)
  let account = before
  const kept: Prepaid[] = []
  const parts: EntryPart[] = []
  const penalties: Bill[] = []
  const known = new Map(seen.bills.map(bill => [bill._id, bill]))
  for (const { billId, amountFen, payer: giver } of of.parts) {
    // Looked up before the promise goes: it may be all that says that the bill was taken back.
    const isGone = account.bills.some(one => one.billId === billId && one.reversed)
    if (of.reserved) account = release(account, [{ billId, amountFen }])
    const found = isGone ? undefined : known.get(billId)
    // Nobody's money pays another's bill, also where the house changed hands since it was promised.
    const bill =
      found && (giver ? payerNow(account, { payer: giver }) : payerOf(account, found)) === payerOf(account, found)
        ? found
        : undefined
    if (!bill && of.excess !== 'keep') throw new Refusal('billing.not_found')
    const { money, freeFen } = bill ? moneyOf(account, bill) : { money: undefined, freeFen: 0 }
    const owedFen = bill && fits(amountFen, freeFen) ? amountFen : 0
    const settledFen = owedFen !== 0 ? owedFen : amountFen > 0 && freeFen > 0 ? Math.min(amountFen, freeFen) : 0
    if (settledFen !== amountFen || settledFen === 0) {
      if (of.excess !== 'keep') throw new Refusal('billing.taken')
      const payer = giver ?? (bill && payerOf(account, bill))
      if (!payer) throw new Error(`nobody is named whose money for ${billId} is kept`)
      kept.push({ payer, amountFen: amountFen - settledFen })
    }
    if (!bill || settledFen === 0) continue
    parts.push(partOf(account, bill, settledFen, of.waived))
    const late = [...(money?.late ?? []), ...(of.waived ? [] : latePart(bill, settledFen, of.paidOn))]
    let changed: BillMoney = {
      ...NONE,
      ...money,
      billId,
      settledFen: (money?.settledFen ?? 0) + settledFen,
      ...(late.length > 0 && { late }),
    }
    if (changed.settledFen === bill.amountFen) {
      // Owed by whoever owed the principal, also where another has followed since.
      const penalty = penaltyBill({ ...bill, payer: payerOf(account, bill) }, changed, of.now)
      const { late: _, ...rest } = changed
      changed = { ...rest, ...penalty?.money }
      if (penalty) {
        penalties.push(penalty.bill)
        known.set(penalty.bill._id, { ...penalty.bill, issuedAt: of.now, reversedAt: null })
      }
    }
    account = write(account, changed)
  }
  const settledFen = (account.settledFen ?? 0) + sum(parts.map(part => part.amountFen))
  account = kept.reduce((all, { payer, amountFen }) => addPrepaid(all, payer, amountFen), { ...account, settledFen })
  const closed = seen.partial ? account : closeSettled(account, seen.bills, of.now)
  return { account: closed, parts, kept, penalties }
}

/** Promises amounts of bills to a payment. Refuses like `settle`; never more than is free. */
export function reserve(before: Account, seen: SeenBills, parts: readonly SettledPart[]): Account {
  assertSeen(before, seen)
  return parts.reduce((account, { billId, amountFen }) => {
    const bill = seen.bills.find(one => one._id === billId)
    if (!bill) throw new Refusal('billing.not_found')
    const { money, reservedFen, freeFen } = moneyOf(account, bill)
    if (amountFen <= 0 || !fits(amountFen, freeFen)) throw new Refusal('billing.taken')
    return write(account, { ...NONE, ...money, billId, reservedFen: reservedFen + amountFen })
  }, before)
}
/** Takes a promise back. Crashes when less was promised: that is a bug. */
export function release(before: Account, parts: readonly SettledPart[]): Account {
  let account = before
  for (const { billId, amountFen } of parts) {
    const money = account.bills.find(one => one.billId === billId)
    if (!money || money.reservedFen < amountFen) throw new Error(`less than ${amountFen} was reserved of ${billId}`)
    const left = { ...money, reservedFen: money.reservedFen - amountFen }
    const untouched = left.reservedFen === 0 && left.settledFen === 0 && !left.late && !left.penalty
    account = untouched ? { ...account, bills: account.bills.filter(one => one !== money) } : write(account, left)
  }
  return account
}
