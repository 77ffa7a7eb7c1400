import { move, streamKeyOf } from '../account/posting'
import { type Period, periodOf, today } from '../calendar/day'
import { sum } from '../money/decimal'
import type { Bill } from './schema'

/**
 * Where a bill stands among its house's: the month it was made in (or bills ahead), then its period. Never earlier than
 * the present, so that a bill made today cannot slip in behind what an account has closed as settled.
 */
export const orderKeyOf = (period: Period, now: number, billId: string): string => {
  const made = periodOf(today(now))
  return `${period > made ? period : made}:${period}:${billId}`
}
export const billIdOf = (of: Pick<Bill, 'houseId' | 'item' | 'subject' | 'payer' | 'period' | 'revision'>): string =>
  [of.houseId, of.item, of.subject, of.payer, of.period, of.revision].join(':')

type Made = '_id' | 'at' | 'amountFen' | 'posting' | 'orderKey' | 'postedKey'
/**
 * The one way a bill is made: its amount is its lines', its posting debits the receivable and credits `credit`, its id and
 * its places in the streams follow from the rest.
 */
export function makeBill({ credit, now, ...of }: Omit<Bill, Made> & { credit: string; now: number }): Bill {
  const amountFen = sum(of.lines.map(line => line.amountFen))
  const _id = billIdOf(of)
  return {
    ...of,
    _id,
    at: now,
    amountFen,
    posting: move('receivable', credit, amountFen),
    orderKey: orderKeyOf(of.period, now, _id),
    postedKey: of.runId === null ? streamKeyOf(now, _id) : null,
  }
}
