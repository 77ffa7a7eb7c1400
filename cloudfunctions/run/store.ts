import type { Run, RunException } from '../../shared/run/schema'
import { database } from '../operation/database'
import { Store } from '../operation/store'

export const runs = new Store<Run>('runs', {
  notFound: 'run.not_found',
  indexes: [
    { on: ['todo', '_id'] },
    { on: ['estateId', '_id'] },
    { on: ['movedKey'] },
    { on: ['estateId', 'movedKey'] },
  ],
  reach: { estate: reach => [{ estateId: reach.estateId }] },
})
export const runExceptions = new Store<RunException>('runExceptions', {
  notFound: 'run.not_found',
  indexes: [{ on: ['runId', 'orderKey'] }],
})
/** The oldest run that waits for the clock. */
export async function nextRun(): Promise<Run | null> {
  const { data } = await database().collection('runs').where({ todo: 1 }).orderBy('_id', 'asc').limit(1).get()
  return (data[0] as Run | undefined) ?? null
}
export async function exceptionsOf(runId: string, limit: number): Promise<RunException[]> {
  const { data } = await database()
    .collection('runExceptions')
    .where({ runId })
    .orderBy('orderKey', 'asc')
    .limit(limit)
    .get()
  return data as RunException[]
}
/** Adds the exceptions that are not there yet; repeating a chunk adds nothing. */
export async function addExceptions(found: RunException[]): Promise<void> {
  if (found.length === 0) return
  const _ = database().command
  for (let from = 0; from < found.length; from += 500) {
    const some = found.slice(from, from + 500)
    const { data } = await database()
      .collection('runExceptions')
      .where({ _id: _.in(some.map(one => one._id)) })
      .field({ _id: true })
      .limit(1000)
      .get()
    const known = new Set((data as { _id: string }[]).map(one => one._id))
    await runExceptions.insertMany(some.filter(one => !known.has(one._id)))
  }
}
/** The periods of an estate that have been issued, the latest first; a year's worth. */
export async function issuedPeriods(estateId: string): Promise<string[]> {
  const { data } = await database()
    .collection('runs')
    .where({ estateId, state: 'issued' })
    .orderBy('_id', 'desc')
    .limit(12)
    .field({ period: true })
    .get()
  return (data as { period: string }[]).map(one => one.period)
}
