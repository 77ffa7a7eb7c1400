import type { Posting } from '../account/posting'
import type { Account } from '../account/schema'
import { moneyOf } from '../billing/money-of'
import type { IssuedBill } from '../billing/schema'
import { sum } from '../money/decimal'
import type { Method } from '../paper/schema'
import { Refusal } from '../refusal'
import { CLEARINGS } from '../till/books'
import type { DeskMethod } from '../till/schema'
import type { Pick } from './allocation'
import { holderOf } from './hold'
import type { MethodPart, TakenLine } from './schema'
import { yuanFromFen } from './yuan'

interface AskedLine {
  method: DeskMethod
  amountFen: number
  givenFen?: number | undefined
  reference?: string | undefined
}

/**
 * How the money came, with the change worked out. Refuses a method named twice, less cash than is taken, cash given where
 * none was taken, and a transfer or a card without what it is found by: `payment.method_twice`, `payment.given`,
 * `payment.reference_needed`.
 */
export function takenLines(asked: readonly AskedLine[]): TakenLine[] {
  if (new Set(asked.map(line => line.method)).size < asked.length) throw new Refusal('payment.method_twice')
  return asked.map(({ method, amountFen, givenFen, reference }) => {
    if (method !== 'cash') {
      if (givenFen !== undefined) throw new Refusal('payment.given', { yuan: yuanFromFen(amountFen) })
      if (!reference) throw new Refusal('payment.reference_needed')
      return { method, amountFen, reference }
    }
    const given = givenFen ?? amountFen
    if (given < amountFen) throw new Refusal('payment.given', { yuan: yuanFromFen(amountFen) })
    return { method, amountFen, givenFen: given, changeFen: given - amountFen, ...(reference && { reference }) }
  })
}
/** What the money must come to, exactly: refuses `payment.lines_differ`. */
export function assertComesTo(lines: readonly { amountFen: number }[], wantedFen: number): void {
  if (sum(lines.map(line => line.amountFen)) !== wantedFen)
    throw new Refusal('payment.lines_differ', { yuan: yuanFromFen(wantedFen) })
}
/** A terminal's slip pays once in an estate; undefined: no card was used. */
export const slipOf = (estateId: string, lines: readonly TakenLine[]): string | undefined => {
  const card = lines.find(line => line.method === 'pos')
  return card && `pos:${estateId}:${card.reference}`
}

/**
 * What the chosen bills come to when nobody's phone is in the way, and the orders that are. Refuses what no closing of an
 * order would make payable: an unknown bill, one named twice, a settled one, and more than is owed of it.
 */
export function wantedOf(
  account: Account | null,
  bills: readonly IssuedBill[],
  picks: readonly Pick[],
): { totalFen: number; holders: string[] } {
  if (new Set(picks.map(pick => pick.billId)).size < picks.length) throw new Refusal('payment.bill_twice')
  const holders = new Set<string>()
  let totalFen = 0
  for (const { billId, amountFen } of picks) {
    const bill = bills.find(one => one._id === billId && one.reversedAt === null)
    if (!bill) throw new Refusal('billing.not_found')
    const { outstandingFen, freeFen } = moneyOf(account, bill)
    if (outstandingFen <= 0) throw new Refusal('payment.bill_settled', { bill: `${bill.houseLabel} ${bill.period}` })
    const wanted = amountFen ?? outstandingFen
    if (wanted > outstandingFen) throw new Refusal('payment.amount')
    const holder = wanted > freeFen && account ? holderOf(account, billId) : null
    if (holder) holders.add(holder)
    totalFen += wanted
  }
  return { totalFen, holders: [...holders] }
}

/** The next so much out of the lines, as debits of where each method's money waits, and what is left of the lines. */
export function fill(lines: readonly TakenLine[], wantedFen: number): { postings: Posting[]; left: TakenLine[] } {
  const postings: Posting[] = []
  let missing = wantedFen
  const left = lines.map(line => {
    const part = Math.min(missing, line.amountFen)
    missing -= part
    if (part > 0) postings.push({ account: CLEARINGS[line.method], debitFen: part, creditFen: 0 })
    return { ...line, amountFen: line.amountFen - part }
  })
  if (missing > 0) throw new Error(`${missing} fen more than was taken`)
  return { postings, left }
}

const NAMES: Record<DeskMethod, Method> = { cash: 'CASH', bank: 'BANK', pos: 'POS' }
/** How a receipt names it: by the way most of it came, and each way where there are several. */
export function methodsOf(lines: readonly TakenLine[]): { method: Method; parts?: MethodPart[] } {
  const parts = lines.map(({ method, amountFen }) => ({ method: NAMES[method], amountFen }))
  const most = parts.reduce((one, other) => (other.amountFen > one.amountFen ? other : one))
  return { method: most.method, ...(parts.length > 1 && { parts }) }
}
/** What goes back to the payer over the counter. */
export const changeOf = (lines: readonly TakenLine[]): number => sum(lines.map(line => line.changeFen ?? 0))
