import { today } from '../../shared/calendar/day'
import { ticketNumber } from '../../shared/ticket/number'
import { transaction } from '../operation/transaction'
import { findable } from './found'
import { ticketSeries, tickets } from './store'

/** So many tickets share one transaction: a number a time would cost twice the requests. */
const TOGETHER = 8

/**
 * Deals the next numbers of one estate and year, in the order of the reports. The number and its mark on the ticket are one
 * transaction: a number is used exactly once or not at all, wherever this is cut off. The caller holds a lease.
 */
export async function dealNumbers(): Promise<number> {
  const waiting = await tickets.some({ toNumber: 1 }, { order: { field: '_id', direction: 'asc' }, limit: TOGETHER })
  const [first] = waiting
  if (!first) return 0
  const yearOf = (at: number) => today(at).slice(0, 4)
  const year = yearOf(first.createdAt)
  const series = `${first.estateId}:${year}`
  const chosen = waiting.filter(one => one.estateId === first.estateId && yearOf(one.createdAt) === year)
  await transaction(async tx => {
    const held = (await ticketSeries.find(tx, series)) ?? { _id: series, estateId: first.estateId, last: 0 }
    let last = held.last
    for (const { _id } of chosen) {
      const ticket = await tickets.find(tx, _id)
      if (!ticket?.toNumber) continue
      last += 1
      const number = ticketNumber(year, last)
      const numbered = { ...ticket, number, toNumber: 0 as const }
      await tickets.put(tx, numbered)
      await findable(tx, numbered)
    }
    if (last > held.last) await ticketSeries.put(tx, { ...held, last })
  })
  return chosen.length
}
