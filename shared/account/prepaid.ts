import type { Fen } from '../money/decimal'
import { payerNow } from './payer'
import type { Account, Payer } from './schema'

/** What is held of this payer's money in advance. */
export const prepaidOf = (account: Account | null, payer: Payer): Fen =>
  account?.prepaid.find(one => one.payer === payerNow(account, { payer }))?.amountFen ?? 0
/** The payer's prepayment by so much more, or less. Crashes below zero: nobody's money pays for another. */
export function addPrepaid(account: Account, named: Payer, fen: Fen): Account {
  if (fen === 0) return account
  const payer = payerNow(account, { payer: named })
  const amountFen = prepaidOf(account, payer) + fen
  if (amountFen < 0) throw new Error(`the prepayment of ${account._id} ${payer} would be ${amountFen}`)
  const others = account.prepaid.filter(one => one.payer !== payer)
  return {
    ...account,
    prepaid: amountFen === 0 ? others : [...others, { payer, amountFen }],
    prepaidFen: account.prepaidFen + fen,
  }
}
