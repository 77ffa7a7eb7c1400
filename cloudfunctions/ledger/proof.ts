import type { Proof } from '../../shared/ledger/contract'
import { maintained } from '../account/store'
import { booksNow } from '../books/store'

const TRIES = 3

/**
 * Whether debits equal credits, and whether the balances that the accounts maintain are what the books add up to. What
 * moves while both are read would look like a difference, so a difference is read again.
 */
export async function proofOf(estateId: string): Promise<Proof> {
  for (let tries = 1; ; tries += 1) {
    const [books, held] = await Promise.all([booksNow(estateId), maintained(estateId)])
    const creditOf = (account: string) => {
      const one = books.accounts.find(row => row.account === account)
      return one ? one.creditFen - one.debitFen : 0
    }
    const differences = [
      { account: 'prepaid', maintainedFen: held.prepaidFen, entriesFen: creditOf('prepaid') },
      { account: 'deposits', maintainedFen: held.depositsFen, entriesFen: creditOf('deposits') },
      { account: 'settled', maintainedFen: held.settledFen, entriesFen: books.settledFen },
    ].filter(one => one.maintainedFen !== one.entriesFen)
    const total = (side: 'debitFen' | 'creditFen') => books.accounts.reduce((all, one) => all + one[side], 0)
    const balanced = total('debitFen') === total('creditFen') && differences.length === 0
    const { accounts: trialBalance, bills, entries } = books
    if (balanced || tries === TRIES) return { balanced, trialBalance, bills, entries, differences }
  }
}
