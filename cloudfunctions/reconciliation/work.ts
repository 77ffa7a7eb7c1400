import { addDays, startOf, today } from '../../shared/calendar/day'
import { settings } from '../operation/settings'
import { transaction } from '../operation/transaction'
import { raise } from '../payment/anomaly'
import { compare } from './compare'
import { fetchStatements } from './fetch'
import { firstPaid, paidWithin, type StatementCursor, statementCursors } from './store'

const READY_MS = (10 * 60 + 5) * 60_000
const AGAIN_MS = 10 * 60_000
const ALERT_AFTER = 6
/** A day's bills are asked for from 10:05 of the next day on, Beijing time. */
const readyAt = (day: string): number => startOf(addDays(day, 1)) + READY_MS

/** Compares the next day whose statement is there. 0: none is. A day that fails is tried again, later ones wait for it. */
export async function workStatements(now: number): Promise<number> {
  const mchid = settings().ANJU_WXPAY_MCHID
  if (!mchid) return 0
  const cursor = (await statementCursors.find(null, mchid)) ?? (await beginCursor(mchid, now))
  const day = cursor.again[0] ?? cursor.day
  if (now < cursor.nextAt || (cursor.again.length === 0 && now < readyAt(day))) return 0
  const fetched = await fetchStatements(day)
  if (typeof fetched === 'string') {
    if (fetched !== 'not ready') await complain(cursor, day, fetched, now)
    await change(mchid, one => ({
      ...one,
      tries: one.tries + 1,
      nextAt: now + AGAIN_MS,
      problem: fetched === 'not ready' ? one.problem : fetched,
    }))
    return 0
  }
  await compare(mchid, day, fetched, now)
  await change(mchid, one => ({
    ...one,
    day: one.day === day ? addDays(day, 1) : one.day,
    again: one.again.filter(other => other !== day),
    tries: 0,
    nextAt: 0,
    problem: null,
  }))
  return 1
}
/** A statement that cannot be used alerts the day's estates at once; one that does not come, after an hour. */
async function complain(cursor: StatementCursor, day: string, problem: string, now: number): Promise<void> {
  const lost = problem.startsWith('unknown')
  if (lost && cursor.tries + 1 < ALERT_AFTER) return
  const told = { day, problem: lost ? 'unknown' : problem }
  const paid = await paidWithin(cursor._id, startOf(day), startOf(addDays(day, 1)))
  for (const estateId of new Set(paid.map(one => one.estateId))) {
    const payment = { _id: `statement:${estateId}:${day}`, estateId }
    await raise({ kind: 'statement', what: `${day} ${told.problem}`, payment, told, source: 'reconciliation', now })
  }
}

async function beginCursor(mchid: string, now: number): Promise<StatementCursor> {
  const day = today((await firstPaid(mchid)) ?? now)
  return change(mchid, one => one, { _id: mchid, day, nextAt: 0, tries: 0, problem: null, again: [] })
}
const change = (mchid: string, how: (one: StatementCursor) => StatementCursor, fresh?: StatementCursor) =>
  transaction(async tx => {
    const cursor = (await statementCursors.find(tx, mchid)) ?? fresh
    if (!cursor) throw new Error(`no statement cursor of ${mchid}`)
    const next = how(cursor)
    await statementCursors.put(tx, next)
    return next
  })

/** When there is a day to compare; null: WeChat Pay is not set up. */
export async function nextStatement(now: number): Promise<number | null> {
  const mchid = settings().ANJU_WXPAY_MCHID
  if (!mchid) return null
  const cursor = await statementCursors.find(null, mchid)
  if (!cursor) return now
  return Math.max(cursor.nextAt, cursor.again.length > 0 ? 0 : readyAt(cursor.day))
}
