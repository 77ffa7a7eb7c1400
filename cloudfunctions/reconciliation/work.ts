import { dueDay, ended, type Followed, type OpenDay, postponed } from '../../shared/reconciliation/days'
import { firstStatement, followDays, type Merchant, merchants } from '../merchant/store'
import { transaction } from '../operation/transaction'
import { raise } from '../payment/anomaly'
import { compare, isQuietHere } from './compare'
import { fetchStatements } from './fetch'

const ALERT_AFTER = 6

/** Compares one day of the account that has waited longest. 0: none is due. A day that fails keeps no other waiting. */
export async function workStatements(now: number): Promise<number> {
  const account = await firstStatement()
  const due = account && dueDay(account, now)
  if (!account || !due) return 0
  const { day } = due
  const fetched = await fetchStatements(account, day).catch(error => `unknown ${(error as Error).message}`)
  // An unsigned word moves nothing; where nothing moved here either, both say the same.
  const quiet = fetched === 'quiet' && (await isQuietHere(account, day))
  if (typeof fetched === 'string' && !quiet) {
    const problem = fetched === 'not ready' ? null : fetched === 'quiet' ? 'unknown quiet' : fetched
    if (problem) await complain(account, due, problem, now)
    return later(account, one => postponed(one, due, problem ?? due.problem, now))
  }
  await compare(account, day, typeof fetched === 'string' ? { trades: [], flows: null } : fetched, now)
  return later(account, one => ended(one, day))
}
/** A statement that cannot be used alerts the account's estate at once; one that does not come, after an hour. Once. */
async function complain(
  { _id, estateId }: Merchant,
  { day, tries }: OpenDay,
  problem: string,
  now: number,
): Promise<void> {
  const lost = problem.startsWith('unknown')
  if (lost && tries + 1 < ALERT_AFTER) return
  const told = { day, problem: lost ? 'unknown' : problem }
  const payment = { _id: `statement:${_id}:${day}`, estateId }
  const about = `${day} ${told.problem}`
  await raise({ kind: 'statement', what: [], about, payment, account: _id, told, source: 'reconciliation', now })
}
/** By what stands then: whoever asks for a day again moves it too. Answers that there was something to do. */
const later = ({ _id }: Merchant, how: (one: Merchant) => Followed): Promise<number> =>
  transaction(async tx => {
    const account = await merchants.find(tx, _id)
    if (account) await followDays(tx, account, how(account))
    return 1
  })

/** When there is a day to compare; null: no estate has an account. */
export const nextStatement = async (): Promise<number | null> => (await firstStatement())?.nextAt ?? null
