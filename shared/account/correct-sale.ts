import { addDays, type Day, firstDay, lastDay, type Period, today } from '../calendar/day'
import type { Fen } from '../money/decimal'
import { Refusal } from '../refusal'
import { ownerKey, payerNow, payerOf } from './payer'
import { addPrepaid } from './prepaid'
import type { Account, Payer } from './schema'

/** A bill as far as it matters whose it is. `principal`: the bill on which it is the late penalty. */
export interface OwnedBill {
  _id: string
  payer: Payer
  period: Period
  at: number
  /** Of a run: for its whole period. Otherwise for the day it was made. */
  ofRun: boolean
  principal: string | null
}
/** What a correction says of one sale: that it was on another day, or never (`to` null). */
export interface SaleCorrection {
  on: Day
  to: Day | null
}
interface Corrected {
  account: Account
  /** Whose bills are another's now. */
  bills: { billId: string; from: Payer; to: Payer }[]
  /** What is held in advance for whom, and passes over with the one who holds it. */
  prepaid: { from: Payer; to: Payer; amountFen: Fen }[]
  /** Bills over a month in which the house was sold after all, and that are not divided: a reversed run would be. */
  undivided: string[]
}

/**
 * A sale that was entered wrongly, put right: what was billed, paid and held between the two owners goes to whose it is;
 * nothing is created or lost. Names of payers are never used again. Refuses `tariff.no_such_sale`, `tariff.dates` and
 * `tariff.transfer_order` for a day on the other side of a neighbouring sale.
 */
export function correctSale(before: Account, bills: readonly OwnedBill[], { on, to }: SaleCorrection): Corrected {
  const index = before.transfers.indexOf(on)
  if (index < 0 || before.voided?.includes(on)) throw new Refusal('tariff.no_such_sale')
  if (to === on) throw new Refusal('tariff.dates')
  const seller = ownerKey(before.transfers, addDays(on, -1))
  const buyer = ownerKey(before.transfers, on)
  if (to === null) return never(before, bills, { on, seller, buyer })
  const earlier = before.transfers[index - 1]
  const later = before.transfers[index + 1]
  if ((earlier && to <= earlier) || (later && to >= later))
    throw new Refusal('tariff.transfer_order', { last: earlier ?? later ?? '' })
  const known = { seller, buyer, to }
  const account: Account = { ...before, transfers: before.transfers.map(day => (day === on ? to : day)) }
  const own = bills.filter(one => one.principal === null && (one.payer === seller || one.payer === buyer))
  const whose = new Map(own.map(one => [one._id, ownerThen(one, known)]))
  const changed = bills.flatMap(one => {
    const payer = whose.get(one.principal ?? one._id)
    const was = payerOf(before, one)
    return payer && payer !== 'both' && payer !== was ? [{ billId: one._id, from: was, to: payer }] : []
  })
  const ids = new Set(changed.map(one => one.billId))
  const others = (before.moved ?? []).filter(one => !ids.has(one.billId))
  return {
    account: { ...account, moved: [...others, ...changed.map(({ billId, to: payer }) => ({ billId, payer }))] },
    bills: changed,
    prepaid: [],
    undivided: own.filter(one => whose.get(one._id) === 'both').map(one => one._id),
  }
}
/** Whose a bill is when the house is sold on `to`; `both`: its month has days of both. */
function ownerThen(
  { ofRun, period, at }: OwnedBill,
  { seller, buyer, to }: { seller: Payer; buyer: Payer; to: Day },
): Payer | 'both' {
  if (!ofRun) return today(at) < to ? seller : buyer
  if (to <= firstDay(period)) return buyer
  return to > lastDay(period) ? seller : 'both'
}
/** The sale never was: the buyer's time is the seller's, with all that was billed, paid and held in it. */
function never(
  before: Account,
  bills: readonly OwnedBill[],
  { on, seller, buyer }: { on: Day; seller: Payer; buyer: Payer },
): Corrected {
  const to = payerNow(before, { payer: seller })
  const named: Account = {
    ...before,
    voided: [...(before.voided ?? []), on],
    aliases: [...(before.aliases ?? []), { from: buyer, to: seller }],
  }
  const held = before.prepaid.filter(one => one.payer === buyer)
  const without = {
    ...named,
    prepaid: before.prepaid.filter(one => one.payer !== buyer),
    prepaidFen: before.prepaidFen - held.reduce((all, one) => all + one.amountFen, 0),
  }
  const account = held.reduce((all, one) => addPrepaid(all, seller, one.amountFen), without)
  return {
    account,
    bills: bills.flatMap(one => {
      const [was, is] = [payerOf(before, one), payerOf(account, one)]
      return was === is ? [] : [{ billId: one._id, from: was, to: is }]
    }),
    prepaid: held.map(({ amountFen }) => ({ from: buyer, to, amountFen })),
    undivided: [],
  }
}
