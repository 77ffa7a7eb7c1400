import { addDays, type Day, startOf, today } from '../../shared/calendar/day'
import { arrearsOf } from '../../shared/ledger/arrears'
import { accountsOf } from '../account/store'
import { anyDue, seenFrom } from '../billing/store'
import { REST_MS } from '../books/roll'
import { type BookCursor, factsAfter, firstFactAt } from '../books/store'
import { housesAfter, housesById } from '../estate/houses'
import { estateAfter, type Place } from '../estate/store'
import { Shelf } from '../operation/shelf'
import { transaction } from '../operation/transaction'
import { anyTurned, keepArrears, keepArrearsSum } from './store'

const CHUNK = 40
const ID = 'arrears'
interface ArrearsCursor extends Omit<BookCursor, '_id'> {
  _id: string
  day: Day
  /** The last day gone through to its end. */
  since: Day
  /** The estate that is gone through, and its last house done, by code; empty: the first comes next. */
  estateId: string
  after: string
  /** Every estate has been gone through today. */
  done: boolean
  /** Estates to go through once more: a run was issued or taken back. */
  again: string[]
}
const arrearsCursors = new Shelf<ArrearsCursor>('jobCursors', 'arrears')
const START: ArrearsCursor = {
  ...{ _id: ID, entries: '', bills: '', runs: '' },
  ...{ day: '', since: '', estateId: '', after: '', done: false, again: [] },
}
const kept = async (): Promise<ArrearsCursor> => (await arrearsCursors.find(null, ID)) ?? START
const keep = (cursor: ArrearsCursor): Promise<number> =>
  transaction(async tx => {
    await arrearsCursors.put(tx, cursor)
    return 1
  })

/**
 * Keeps the list of arrears: the houses that entries and charges have touched, and once a day those of every estate where
 * a bill has become late by itself. Each row is worked out whole from account and bills: a repeat changes nothing.
 */
export async function followArrears(now: number): Promise<number> {
  const cursor = await kept()
  const { entries, bills, runs } = await factsAfter(cursor, now - REST_MS, CHUNK)
  if (entries.length + bills.length + runs.length > 0) {
    const touched = new Set([...entries, ...bills].map(one => one.houseId).filter(Boolean))
    if (touched.size > 0) await workOut(await housesById([...touched]), now)
    return keep({
      ...cursor,
      entries: entries.at(-1)?.orderKey ?? cursor.entries,
      bills: bills.at(-1)?.postedKey ?? cursor.bills,
      runs: runs.at(-1)?.movedKey ?? cursor.runs,
      again: [...new Set([...cursor.again, ...runs.map(run => run.estateId)])],
    })
  }
  const day = today(now)
  if (cursor.day === day && cursor.done) return cursor.again.length > 0 ? goThrough(cursor, now) : 0
  const fresh = { ...cursor, day, since: cursor.done ? cursor.day : cursor.since, estateId: '', after: '', done: false }
  return walk(cursor.day === day ? cursor : fresh, now)
}
/** The day's way through all estates, a chunk of houses. */
async function walk(cursor: ArrearsCursor, now: number): Promise<number> {
  const estateId = cursor.estateId || (await estateAfter(''))?._id
  if (!estateId) return keep({ ...cursor, done: true })
  const becameLate = await anyDue(estateId, { from: cursor.since, until: cursor.day })
  // Begun, it is gone through to its end: what turned is put right on the way.
  const changed = cursor.after !== '' || becameLate || (await anyTurned(estateId, cursor.day))
  const last = changed ? await workChunk(estateId, cursor.after, now) : null
  if (last !== null) return keep({ ...cursor, estateId, after: last })
  const next = await estateAfter(estateId)
  return keep({ ...cursor, estateId: next?._id ?? '', after: '', done: next === null })
}
async function goThrough(cursor: ArrearsCursor, now: number): Promise<number> {
  const [estateId = '', ...others] = cursor.again
  const last = await workChunk(estateId, cursor.after, now)
  return keep(last === null ? { ...cursor, after: '', again: others } : { ...cursor, after: last })
}
/** Answers the last house's code; null: there are no more. */
async function workChunk(estateId: string, after: string, now: number): Promise<string | null> {
  const houses = await housesAfter(estateId, after, CHUNK)
  await workOut(houses, now)
  return houses.length < CHUNK ? null : (houses.at(-1)?.code ?? null)
}
async function workOut(houses: readonly Place[], now: number): Promise<void> {
  if (houses.length === 0) return
  const ids = houses.map(house => house._id)
  const accounts = await accountsOf(ids)
  const bills = await seenFrom(ids, accounts)
  const of = (id: string) => bills.filter(bill => bill.houseId === id)
  const rows = houses.flatMap(
    house =>
      arrearsOf(
        { ...house, building: house.buildingId ?? '' },
        accounts.get(house._id) ?? null,
        of(house._id),
        today(now),
      ) ?? [],
  )
  await keepArrears(ids, rows)
  const buildings = new Map(houses.map(house => [`${house.estateId}:${house.buildingId}`, house]))
  await Promise.all([...buildings.values()].map(house => keepArrearsSum(house.estateId, house.buildingId ?? '')))
}
/** When there is something to follow. */
export async function nextArrears(now: number): Promise<number> {
  const cursor = await kept()
  if (cursor.day !== today(now) || !cursor.done || cursor.again.length > 0) return now
  const first = await firstFactAt(cursor)
  const tomorrow = startOf(addDays(cursor.day, 1))
  return first === null ? tomorrow : Math.min(tomorrow, Math.max(now, first + REST_MS + 1))
}
