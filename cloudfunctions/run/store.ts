import type { HouseRow, ItemSum, Run, RunException } from '../../shared/run/schema'
import { isDuplicate } from '../operation/database'
import { Store } from '../operation/store'

export const runs = new Store<Run>('runs', {
  notFound: 'run.not_found',
  indexes: [
    { on: ['todo', '_id'] },
    { on: ['estateId', '_id'] },
    { on: ['movedKey'] },
    { on: ['estateId', 'movedKey', '_id'] },
  ],
  reach: { estate: reach => [{ estateId: reach.estateId }] },
})
export const runExceptions = new Store<RunException>('runExceptions', {
  notFound: 'run.not_found',
  indexes: [{ on: ['runId', 'orderKey', '_id'] }, { on: ['houseId', '_id'] }],
  reach: { estate: reach => [{ estateId: reach.estateId }] },
})
export const runHouses = new Store<HouseRow>('runHouses', {
  notFound: 'run.not_found',
  indexes: [
    { on: ['runId', 'change', '_id'] },
    { on: ['runId', 'code', '_id'] },
    { on: ['runId', 'key'] },
    { on: ['runId', 'spellings'] },
  ],
  reach: { estate: reach => [{ estateId: reach.estateId }] },
})
/** The oldest run that waits for the clock. */
export const nextRun = (): Promise<Run | null> => runs.oldest({ todo: 1 })
export const exceptionsOf = (runId: string, limit: number): Promise<RunException[]> =>
  runExceptions.some({ runId }, { order: { field: 'orderKey', direction: 'asc' }, limit })
/** What the latest runs say of a house, the latest first: ids begin with estate, period and how many runs it had. */
export const latestExceptions = (houseId: string): Promise<RunException[]> =>
  runExceptions.some({ houseId }, { order: { field: '_id', direction: 'desc' }, limit: 60 })
export const LIVE: readonly string[] = ['working', 'draft', 'issued']
/** The last period that was billed, or is being billed. */
export async function latestPeriod(estateId: string): Promise<string | null> {
  const order = { field: '_id', direction: 'desc' } as const
  const [last] = await runs.some({ estateId, state: { in: LIVE } }, { order, limit: 1, fields: ['period'] })
  return last?.period ?? null
}
/** The sums of these runs, one after the other. */
export const sumsOf = async (runIds: readonly string[]): Promise<ItemSum[]> =>
  (await runs.byIds(runIds, ['sums'])).flatMap(run => run.sums)
/** What some houses were billed in these runs, in fen; a house that had no bill is not in it. */
export async function billedBefore(
  runIds: readonly string[],
  houseIds: readonly string[],
): Promise<Map<string, number>> {
  const ids = runIds.flatMap(runId => houseIds.map(houseId => houseRowId(runId, houseId)))
  const found = await runHouses.byIds(ids, ['houseId', 'bills', 'amountFen'])
  const sums = new Map<string, number>()
  for (const one of found.filter(row => row.bills > 0))
    sums.set(one.houseId, (sums.get(one.houseId) ?? 0) + one.amountFen)
  return sums
}
export const houseRowId = (runId: string, houseId: string): string => `${runId}:${houseId}`
/** Adds the rows that are not there yet; repeating a chunk adds nothing. */
export async function addHouseRows(rows: HouseRow[]): Promise<void> {
  await runHouses.insertMany(rows).catch(async error => {
    if (!isDuplicate(error)) throw error
    const known = await runHouses.byIds(
      rows.map(one => one._id),
      ['_id'],
    )
    const there = new Set(known.map(one => one._id))
    await runHouses.insertMany(rows.filter(one => !there.has(one._id)))
  })
}
/** Takes the rows of a run given up away. */
export const removeHouseRows = async (runId: string, limit: number): Promise<number> => {
  const some = await runHouses.some({ runId }, { limit, fields: ['_id'] })
  return some.length > 0 ? runHouses.removeMany({ _id: { in: some.map(one => one._id) } }) : 0
}
/** Adds the exceptions that are not there yet; repeating a chunk adds nothing. */
export async function addExceptions(found: RunException[]): Promise<void> {
  const ids = found.map(one => one._id)
  const known = new Set((await runExceptions.byIds(ids, ['_id'])).map(one => one._id))
  await runExceptions.insertMany(found.filter(one => !known.has(one._id)))
}
/** The periods of an estate that have been issued, the latest first; a year's worth. */
export async function issuedPeriods(estateId: string): Promise<string[]> {
  const order = { field: '_id', direction: 'desc' } as const
  const issued = await runs.some({ estateId, state: 'issued', lateTo: null }, { order, limit: 12, fields: ['period'] })
  return issued.map(one => one.period)
}
