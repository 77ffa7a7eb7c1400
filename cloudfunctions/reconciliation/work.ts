import { addDays } from '../../shared/calendar/day'
import { readyAt } from '../../shared/reconciliation/reconcile'
import { firstStatement, type Merchant, merchants } from '../merchant/store'
import { transaction } from '../operation/transaction'
import { raise } from '../payment/anomaly'
import { compare } from './compare'
import { fetchStatements } from './fetch'

const AGAIN_MS = 10 * 60_000
const ALERT_AFTER = 6

/** Compares the next day of the account that has waited longest. 0: none is due. A day that fails is tried again, later ones of that account wait for it. */
export async function workStatements(now: number): Promise<number> {
  const account = await firstStatement()
  if (!account || account.nextAt > now) return 0
  const day = account.again[0] ?? account.day
  // Asked for again before its time came: nothing to fetch yet.
  if (now < readyAt(day)) return later(account, one => ({ ...one, nextAt: readyAt(day) }))
  const fetched = await fetchStatements(account, day).catch(error => `unknown ${(error as Error).message}`)
  if (typeof fetched === 'string') {
    if (fetched !== 'not ready') await complain(account, day, fetched, now)
    return later(account, one => ({
      ...one,
      tries: one.tries + 1,
      nextAt: now + AGAIN_MS,
      problem: fetched === 'not ready' ? one.problem : fetched,
    }))
  }
  await compare(account, day, fetched, now)
  return later(account, one => {
    const again = one.again.filter(other => other !== day)
    const next = one.day === day ? addDays(day, 1) : one.day
    return { ...one, day: next, again, tries: 0, nextAt: again.length > 0 ? now : readyAt(next), problem: null }
  })
}
/** A statement that cannot be used alerts the account's estate at once; one that does not come, after an hour. */
async function complain(account: Merchant, day: string, problem: string, now: number): Promise<void> {
  const lost = problem.startsWith('unknown')
  if (lost && account.tries + 1 < ALERT_AFTER) return
  const { _id, estateId } = account
  const told = { day, problem: lost ? 'unknown' : problem }
  const payment = { _id: `statement:${_id}:${day}`, estateId }
  const what = `${day} ${told.problem}`
  await raise({ kind: 'statement', what, payment, account: _id, told, source: 'reconciliation', now })
}
/** Whoever approves new keys or asks for a day again writes the same document. Answers that there was something to do. */
const later = ({ _id }: Merchant, how: (one: Merchant) => Merchant): Promise<number> =>
  transaction(async tx => {
    const account = await merchants.find(tx, _id)
    if (account) await merchants.put(tx, how(account))
    return 1
  })

/** When there is a day to compare; null: no estate has an account. */
export const nextStatement = async (): Promise<number | null> => (await firstStatement())?.nextAt ?? null
