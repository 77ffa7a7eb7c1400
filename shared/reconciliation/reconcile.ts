import { addDays, type Day, startOf } from '../calendar/day'
import type { Payment } from '../payment/schema'
import { orderedOf } from '../payment/schema'
import type { Refund } from '../refund/schema'
import { type Flow, movementsOf, type There } from './flows'

const READY_MS = (10 * 60 + 5) * 60_000
/** A day's bills are asked for from 10:05 of the next day on, Beijing time. */
export const readyAt = (day: Day): number => startOf(addDays(day, 1)) + READY_MS

const DIFFERENCES = [
  /** Paid at WeChat Pay, not here: asked again and applied. */
  'paid_there_only',
  /** Paid here on that day, not in the statement: frozen. */
  'paid_here_only',
  'refunded_there_only',
  'refunded_here_only',
  /** Both, but not the same: amount, party or transaction. Never put right by a machine. */
  'amount',
  'party',
  'twice',
  /** Nobody here ordered it. */
  'unknown_order',
  'unknown_refund',
  /** The balance moved by something else than what the trades say. */
  'flow',
  /** A line of the balance that is no trade, fee or withdrawal, with its name. */
  'other_flow',
] as const
type DifferenceKind = (typeof DIFFERENCES)[number]
export interface Difference {
  kind: DifferenceKind
  orderNumber: string
  refundNumber: string | null
  oursFen: number
  theirsFen: number
  /** What the statement calls it, where it has no order of ours. */
  named?: string
}
/** What we hold of one account's day: what was paid and refunded then, and whatever the statement names. */
export interface Ours {
  payments: ReadonlyMap<string, Payment>
  refunds: ReadonlyMap<string, Refund>
  /** Those of them that by our books belong to the day. */
  paidThen: ReadonlySet<string>
  refundedThen: ReadonlySet<string>
}

/** Every row of a day's trade bill beside our books, and every payment and refund of ours beside the bill. */
export function reconcile(ours: Ours, theirs: readonly There[]): Difference[] {
  const found: Difference[] = []
  const paid = new Set<string>()
  const refunded = new Set<string>()
  for (const row of theirs) {
    if (row.kind === 'payment') {
      if (paid.has(row.orderNumber)) found.push(of('twice', row, 0, row.totalFen))
      paid.add(row.orderNumber)
      found.push(...payment(ours.payments.get(row.orderNumber), row))
    } else if (row.refundStatus === 'SUCCESS' && row.refundNumber) {
      refunded.add(row.refundNumber)
      found.push(...refund(ours.refunds.get(row.refundNumber), row))
    }
  }
  for (const id of ours.paidThen) {
    const here = ours.payments.get(id)
    if (here && !paid.has(id))
      found.push(of('paid_here_only', { orderNumber: id, refundNumber: null }, here.totalFen, 0))
  }
  for (const id of ours.refundedThen) {
    const here = ours.refunds.get(id)
    const names = { orderNumber: here?.paymentId ?? '', refundNumber: id }
    if (here && !refunded.has(id)) found.push(of('refunded_here_only', names, here.amountFen, 0))
  }
  return found
}

type Names = Pick<There, 'orderNumber' | 'refundNumber'>
const of = (
  kind: DifferenceKind,
  { orderNumber, refundNumber }: Names,
  oursFen: number,
  theirsFen: number,
): Difference => ({ kind, orderNumber, refundNumber, oursFen, theirsFen })

function payment(here: Payment | undefined, row: There): Difference[] {
  if (!here) return [of('unknown_order', row, 0, row.totalFen)]
  const party = orderedOf(here)
  const samePlace = row.appid === party.appid && row.mchid === party.mchid && row.subMchid === party.subMchid
  if (!samePlace) return [of('party', row, here.totalFen, row.totalFen)]
  if (row.totalFen !== here.totalFen) return [of('amount', row, here.totalFen, row.totalFen)]
  if (here.transactionId === null) return [of('paid_there_only', row, 0, row.totalFen)]
  return here.transactionId === row.transactionId ? [] : [of('twice', row, here.totalFen, row.totalFen)]
}
function refund(here: Refund | undefined, row: There): Difference[] {
  if (!here) return [of('unknown_refund', row, 0, row.refundFen)]
  if (here.amountFen !== row.refundFen) return [of('amount', row, here.amountFen, row.refundFen)]
  return here.state === 'success' ? [] : [of('refunded_there_only', row, 0, row.refundFen)]
}

/** Whether the balance moved by what the trades say, the two sums in fen; and each line that is nothing we know, by name. */
export function flowDifferences(theirs: readonly There[], flows: readonly Flow[]): Difference[] {
  const { tradedFen, others } = movementsOf(theirs, flows)
  const trades = theirs.reduce((sum, row) => sum + (row.kind === 'payment' ? row.totalFen : -row.refundFen), 0)
  const nobody = { orderNumber: '', refundNumber: null }
  return [
    ...(trades === tradedFen ? [] : [of('flow', nobody, trades, tradedFen)]),
    ...others.map(flow => ({
      ...of('other_flow', nobody, 0, flow.amountFen),
      named: [...new Set([flow.business, flow.type])].filter(Boolean).join(' · '),
    })),
  ]
}
/**
 * What WeChat Pay kept and what the account paid out to its bank that day, fen: by the balance's movements, or, where
 * they are not the merchant's to see (`flows` null: a sub-merchant's are another bill), by the trades' own column.
 */
export function costsOf(
  theirs: readonly There[],
  flows: readonly Flow[] | null,
): { feeFen: number; withdrawnFen: number } {
  if (flows) {
    const { feeFen, withdrawnFen } = movementsOf(theirs, flows)
    return { feeFen, withdrawnFen }
  }
  return { feeFen: Math.round(theirs.reduce((sum, row) => sum + row.feeMilliFen, 0) / 1000), withdrawnFen: 0 }
}
