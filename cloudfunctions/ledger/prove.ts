import { billTurnover } from '../billing/store'
import { estates } from '../estate/store'
import { look } from '../operation/operation'
import { entryTurnover, maintained } from './store'

/** Whether the books balance, and whether what the accounts maintain is what the entries say. */
export const prove = look('ledger.prove', async ({ input, reach }) => {
  const estate = await estates.get(null, input.estateId, reach)
  const [bills, entries, held] = await Promise.all([
    billTurnover(estate._id),
    entryTurnover(estate._id),
    maintained(estate._id),
  ])
  const table = new Map<string, { debitFen: number; creditFen: number }>()
  for (const { _id, debitFen, creditFen } of [...bills, ...entries]) {
    const sofar = table.get(_id) ?? { debitFen: 0, creditFen: 0 }
    table.set(_id, { debitFen: sofar.debitFen + debitFen, creditFen: sofar.creditFen + creditFen })
  }
  const trialBalance = [...table]
    .map(([account, sums]) => ({ account, ...sums }))
    .sort((a, b) => (a.account < b.account ? -1 : 1))
  const creditOf = (account: string) => (table.get(account)?.creditFen ?? 0) - (table.get(account)?.debitFen ?? 0)
  const differences = [
    { account: 'prepaid', maintainedFen: held.prepaidFen, entriesFen: creditOf('prepaid') },
    { account: 'deposits', maintainedFen: held.depositsFen, entriesFen: creditOf('deposits') },
  ].filter(one => one.maintainedFen !== one.entriesFen)
  const total = (side: 'debitFen' | 'creditFen') => trialBalance.reduce((all, one) => all + one[side], 0)
  const count = (of: { documents: number }[]) => of.reduce((all, one) => all + one.documents, 0)
  return {
    balanced: total('debitFen') === total('creditFen') && differences.length === 0,
    trialBalance,
    // Each document posts to two accounts.
    bills: count(bills) / 2,
    entries: count(entries) / 2,
    differences,
  }
})
