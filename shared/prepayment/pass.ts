import { ownerKey, payerNow, payerOfHold } from '../account/payer'
import { move, type Posting } from '../account/posting'
import { addPrepaid, prepaidOf } from '../account/prepaid'
import type { Account, Payer, Prepaid } from '../account/schema'
import { type Fen, writeYuan } from '../money/decimal'
import { Refusal } from '../refusal'
import type { Passing, Purse } from './schema'

/** Where money is between two houses: what one side puts there the other takes in the same transaction. */
export const PASSING = 'clearing:prepaid'
interface Member {
  personId: string
  name: string
  role: string
  from: number
}
/** Everybody who pays, or paid, in a house by one name, and who that is in the app. */
export function payersOf(account: Account, members: readonly Member[]): { payer: Payer; names: string[] }[] {
  const paying = members.filter(one => one.role === 'owner' || one.role === 'tenant')
  const owners = ['', ...account.transfers].map(day => payerNow(account, { payer: ownerKey(account.transfers, day) }))
  const payers = new Set([
    ...owners,
    ...paying.map(one => payerOfHold(account, one)),
    ...account.prepaid.map(one => one.payer),
  ])
  return [...payers].map(payer => {
    const own = paying.filter(one => payerOfHold(account, one) === payer)
    return { payer, names: [...new Set(own.map(one => one.name))] }
  })
}
/** Refuses `prepayment.same` and, for a payer the house has never had, `prepayment.no_such_payer`. */
export function assertPurses(
  from: Pick<Purse, 'houseId' | 'payer'>,
  to: Pick<Purse, 'houseId' | 'payer'>,
  known: readonly { payer: Payer }[],
): void {
  if (from.houseId === to.houseId && from.payer === to.payer) throw new Refusal('prepayment.same')
  if (!known.some(one => one.payer === to.payer)) throw new Refusal('prepayment.no_such_payer')
}
/** Refuses `prepayment.too_much` where less is held than is to go. */
export function assertHeld(account: Account | null, payer: Payer, amountFen: Fen): void {
  const heldFen = prepaidOf(account, payer)
  if (amountFen > heldFen) throw new Refusal('prepayment.too_much', { yuan: writeYuan(heldFen) })
}

/**
 * What moving a prepayment does to one of its houses, or, where it stays in the house, to the only one. Both sides
 * together balance, and so does each. Refuses `prepayment.too_much`.
 */
export function pass(
  before: Account,
  { from, to, amountFen }: Pick<Passing, 'from' | 'to' | 'amountFen'>,
): { account: Account; postings: Posting[]; prepaid: Prepaid[] } {
  const leaves = before._id === from.houseId
  const comes = before._id === to.houseId
  if (leaves) assertHeld(before, from.payer, amountFen)
  const prepaid = [
    ...(leaves ? [{ payer: from.payer, amountFen: -amountFen }] : []),
    ...(comes ? [{ payer: to.payer, amountFen }] : []),
  ]
  return {
    account: prepaid.reduce((all, one) => addPrepaid(all, one.payer, one.amountFen), before),
    postings: [
      ...(leaves ? move('prepaid', PASSING, amountFen) : []),
      ...(comes ? move(PASSING, 'prepaid', amountFen) : []),
    ],
    prepaid,
  }
}
