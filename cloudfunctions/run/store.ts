import type { Run, RunException } from '../../shared/run/schema'
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
  indexes: [{ on: ['runId', 'orderKey'] }],
})
/** The oldest run that waits for the clock. */
export const nextRun = (): Promise<Run | null> => runs.oldest({ todo: 1 })
export const exceptionsOf = (runId: string, limit: number): Promise<RunException[]> =>
  runExceptions.some({ runId }, { order: { field: 'orderKey', direction: 'asc' }, limit })
/** Adds the exceptions that are not there yet; repeating a chunk adds nothing. */
export async function addExceptions(found: RunException[]): Promise<void> {
  const ids = found.map(one => one._id)
  const known = new Set((await runExceptions.byIds(ids, ['_id'])).map(one => one._id))
  await runExceptions.insertMany(found.filter(one => !known.has(one._id)))
}
/** The periods of an estate that have been issued, the latest first; a year's worth. */
export async function issuedPeriods(estateId: string): Promise<string[]> {
  const order = { field: '_id', direction: 'desc' } as const
  const issued = await runs.some({ estateId, state: 'issued' }, { order, limit: 12, fields: ['period'] })
  return issued.map(one => one.period)
}
