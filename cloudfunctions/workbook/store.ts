import type { Fault } from '../../shared/workbook/table'
import { Store } from '../operation/store'
import type { Tx } from '../operation/transaction'

const WORKBOOK_KINDS = ['readings', 'opening', 'network'] as const
export type WorkbookKind = (typeof WORKBOOK_KINDS)[number]
/** A checked workbook on its way in; its rows lie in chunks beside it. */
export interface WorkbookJob {
  _id: string
  estateId: string
  kind: WorkbookKind
  /** Of the content: the same workbook again is the same import. */
  digest: string
  /** `checking`: others are kept off, and everything is checked once more before the first row is entered. */
  state: 'checking' | 'applying' | 'done' | 'failed'
  /** 1: the clock has something to do. */
  todo: 0 | 1
  /** How often it was published: one that failed may be tried again. */
  attempt: number
  total: number
  /** Rows that were already there. */
  same: number
  done: number
  faults: Fault[]
  by: string
  at: number
  /** How many rows lie in a chunk, where they are large; missing: the usual. */
  perChunk?: number
}
export const workbookJobs = new Store<WorkbookJob>('workbookJobs', {
  notFound: 'meter.import_not_found',
  indexes: [{ on: ['todo', '_id'] }],
  reach: { estate: reach => [{ estateId: reach.estateId }] },
})
interface Chunk {
  _id: string
  rows: object[]
}
export const chunks = new Store<Chunk>('workbookChunks', { notFound: 'meter.import_not_found' })
/** So many rows lie in a chunk, and are entered in one transaction. */
const CHUNK = 20
const chunkId = ({ _id, attempt }: Pick<WorkbookJob, '_id' | 'attempt'>, index: number) => `${_id}:${attempt}:${index}`

export const nextWorkbook = (kinds: readonly WorkbookKind[]): Promise<WorkbookJob | null> =>
  workbookJobs.oldest({ todo: 1, kind: { in: kinds } })
/** The rows that come after those already entered. */
export const rowsAt = async (job: WorkbookJob, done: number): Promise<object[]> =>
  (await chunks.find(null, chunkId(job, Math.floor(done / (job.perChunk ?? CHUNK)))))?.rows ?? []
export async function allRows(job: WorkbookJob): Promise<object[]> {
  const rows: object[] = []
  while (rows.length < job.total) rows.push(...(await rowsAt(job, rows.length)))
  return rows
}
type Begun = Pick<WorkbookJob, '_id' | 'estateId' | 'kind' | 'digest' | 'same' | 'by' | 'at' | 'perChunk'>
/** Leaves a checked workbook to the clock; `earlier` is what was tried before under this id and failed. */
export async function begin(tx: Tx, of: Begun, rows: readonly object[], earlier: WorkbookJob | null): Promise<void> {
  const attempt = (earlier?.attempt ?? 0) + 1
  const size = of.perChunk ?? CHUNK
  for (let from = 0; from < rows.length; from += size)
    await chunks.put(tx, { _id: chunkId({ ...of, attempt }, from / size), rows: rows.slice(from, from + size) })
  const fresh = { state: 'checking' as const, todo: 1 as const, done: 0, faults: [] }
  await workbookJobs.put(tx, { ...of, attempt, total: rows.length, ...fresh })
}
