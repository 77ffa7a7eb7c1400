import { moneyOf } from '../../shared/billing/money-of'
import { addDays, type Day, startOf, today } from '../../shared/calendar/day'
import { accountsOf } from '../account/store'
import { housesAfter } from '../estate/houses'
import { estateAfter, type Place } from '../estate/store'
import type { Emitted } from '../operation/journal'
import { commitOnce } from '../operation/operation'
import { transaction } from '../operation/transaction'
import { noticesOf } from './notices'
import { anyDue, type DueCursor, dueCursors, seenFrom } from './store'

/** Nobody is told before nine in the morning, Beijing time. */
const FROM_MS = 9 * 3_600_000
const AHEAD_DAYS = 7
const CHUNK = 40
const ID = 'due'
const freshCursor = (day: string): DueCursor => ({ _id: ID, day, estateId: '', after: '', done: false })

/** Each day, who owes a bill that is due in a week or was due yesterday hears of it once. Works one chunk of houses. */
export async function tellDue(now: number): Promise<number> {
  const day = today(now)
  if (now < startOf(day) + FROM_MS) return 0
  const kept = await dueCursors.find(null, ID)
  const cursor = kept?.day === day ? kept : freshCursor(day)
  if (cursor.done) return 0
  const estateId = cursor.estateId || (await estateAfter(''))?._id
  if (!estateId) return advance({ ...cursor, done: true })
  // On most days nothing falls due anywhere in the estate.
  const houses = (await anyDue(estateId, Object.values(tellingDays(day))))
    ? await housesAfter(estateId, cursor.after, CHUNK)
    : []
  const events = await eventsOf(houses, day, now)
  const journalId = `system:billing.due:${day}:${estateId}:${cursor.after || 'first'}`
  await commitOnce({ journalId, name: 'billing.tell_due', now }, async (_tx, emit) => {
    for (const event of events) emit(event)
    return events.length > 0 ? { estateId, day } : null
  })
  if (houses.length === CHUNK) return advance({ ...cursor, estateId, after: houses.at(-1)?.code ?? '' })
  const next = await estateAfter(estateId)
  return advance({ ...cursor, estateId: next?._id ?? estateId, after: '', done: next === null })
}
/** A repeated chunk emits under the same journal id, so losing this write tells nobody twice. */
const advance = (cursor: DueCursor): Promise<number> =>
  transaction(async tx => {
    await dueCursors.put(tx, cursor)
    return 1
  })

/** Of what is told today, by the day on which it falls due. */
const tellingDays = (day: Day) => ({
  'billing.due_soon': addDays(day, AHEAD_DAYS),
  'billing.overdue': addDays(day, -1),
})

async function eventsOf(houses: readonly Place[], day: Day, now: number): Promise<Emitted[]> {
  const ids = houses.map(house => house._id)
  if (ids.length === 0) return []
  const accounts = await accountsOf(ids)
  const bills = await seenFrom(ids, accounts)
  const owed = bills.map(bill => ({
    ...bill,
    owedFen: moneyOf(accounts.get(bill.houseId) ?? null, bill).outstandingFen,
  }))
  return Object.entries(tellingDays(day)).flatMap(([event, dueOn]) => {
    const due = owed.filter(bill => bill.owedFen > 0 && bill.dueOn === dueOn)
    return noticesOf(event, houses, due, accounts, now)
  })
}

/** When there is somebody to tell. */
export async function nextTellDue(now: number): Promise<number> {
  const day = today(now)
  const cursor = await dueCursors.find(null, ID)
  const done = cursor?.day === day && cursor.done
  return startOf(done ? addDays(day, 1) : day) + FROM_MS
}
