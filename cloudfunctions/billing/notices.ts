import { payerOf } from '../../shared/account/payer'
import type { Bill } from '../../shared/billing/schema'
import { sum } from '../../shared/money/decimal'
import { whoPays } from '../account/payers'
import { accountsOf } from '../account/store'
import type { Place } from '../estate/store'
import type { Emitted } from '../operation/journal'
import { bills } from './store'

type Owed = Pick<Bill, 'houseId' | 'payer' | 'period' | 'at' | 'dueOn'> & { owedFen: number }
type Accounts = Awaited<ReturnType<typeof accountsOf>>

/** What whoever of a house owes these bills is told: of which months, how much, by when. Nobody hears of another's. */
export function noticesOf(
  event: string,
  houses: readonly Place[],
  owed: readonly Owed[],
  accounts: Accounts,
  now: number,
): Emitted[] {
  return houses.flatMap(({ _id: houseId, estateId, label, members }) => {
    const account = accounts.get(houseId) ?? null
    const own = owed.filter(bill => bill.houseId === houseId)
    return [...new Set(own.map(bill => payerOf(account, bill)))].flatMap(payer => {
      const theirs = own.filter(bill => payerOf(account, bill) === payer)
      const persons = whoPays(members, account, new Set([payer]), now)
      const reference = { houseId, label, ...saying(theirs) }
      return persons.length > 0 ? [{ event, estateId, reference, audiences: [{ persons }] }] : []
    })
  })
}
/** The months they are of, first to last; what is to be paid, in fen; the first day on which some of it is due. */
function saying(owed: readonly Owed[]): { period: string; amountFen: string; dueOn: string } {
  const months = owed.map(bill => bill.period).sort()
  const [first = '', last = ''] = [months[0], months.at(-1)]
  const [dueOn = ''] = owed.map(bill => bill.dueOn).sort()
  const amountFen = String(sum(owed.map(bill => bill.owedFen)))
  return { period: first === last ? first : `${first}–${last}`, amountFen, dueOn }
}

/** What the households of these houses are told of a run that was issued. */
export async function noticesOfRun(runId: string, houses: readonly Place[], now: number): Promise<Emitted[]> {
  const ids = houses.map(house => house._id)
  const fields = ['houseId', 'payer', 'period', 'at', 'dueOn', 'amountFen'] as const
  const [accounts, billed] = await Promise.all([
    accountsOf(ids),
    bills.all({ runId, houseId: { in: ids } }, { fields: [...fields] }),
  ])
  const owed = billed.filter(bill => bill.amountFen > 0).map(bill => ({ ...bill, owedFen: bill.amountFen }))
  return noticesOf('billing.issued', houses, owed, accounts, now)
}

/** What is told of one bill outside runs. */
export const chargeTold = ({ _id, houseLabel, amountFen, dueOn }: Bill): Record<string, string> => ({
  billId: _id,
  label: houseLabel,
  amountFen: String(amountFen),
  dueOn,
})
