import { Refusal } from '../../shared/refusal'
import type { Fault } from '../../shared/workbook/table'
import { isDuplicate } from '../operation/database'
import { sentenceOf } from '../operation/noun'
import { commit } from '../operation/operation'
import type { Tx } from '../operation/transaction'
import { allRows, nextWorkbook, rowsAt, type WorkbookJob, type WorkbookKind, workbookJobs } from './store'

export type { WorkbookJob } from './store'
export interface WorkbookWork {
  /** What is wrong with the rows now that nobody else may change what they are about. */
  recheck: (job: WorkbookJob, rows: object[], now: number) => Promise<Fault[]>
  /** Enters some rows. They have been checked: one that is refused all the same ends the import, see `stopAt`. */
  enter: (tx: Tx, job: WorkbookJob, rows: object[], now: number) => Promise<void>
  /** Lets the others in again. */
  release: (tx: Tx, job: WorkbookJob) => Promise<void>
}

/**
 * Works one step of the oldest workbook of these kinds that waits; 0: none does. All rows or none: the check is repeated with everybody
 * else kept off, and from then on chunk follows chunk, each one transaction with its journal entry. A crash anywhere
 * repeats a step that has changed nothing.
 */
export async function workWorkbooks(kinds: Partial<Record<WorkbookKind, WorkbookWork>>, now: number): Promise<number> {
  const job = await nextWorkbook(Object.keys(kinds) as WorkbookKind[])
  const work = job && kinds[job.kind]
  if (!work) return 0
  await (job.state === 'checking' ? checkAgain(job, work, now) : enterChunk(job, work, now)).catch(error => {
    // Another clock has done this step.
    if (!isDuplicate(error)) throw error
  })
  return 1
}
async function checkAgain(job: WorkbookJob, work: WorkbookWork, now: number): Promise<void> {
  const faults = await work.recheck(job, await allRows(job), now)
  await step(job, 'check', now, async (tx, current) => {
    if (faults.length === 0 && job.total > 0) return workbookJobs.put(tx, { ...current, state: 'applying' })
    await work.release(tx, job)
    const state = faults.length > 0 ? ('failed' as const) : ('done' as const)
    await workbookJobs.put(tx, { ...current, state, todo: 0, faults: faults.slice(0, 200) })
  })
}
async function enterChunk(job: WorkbookJob, work: WorkbookWork, now: number): Promise<void> {
  const rows = await rowsAt(job, job.done)
  await step(job, String(job.done), now, async (tx, current) => {
    await work.enter(tx, current, rows, now)
    const done = current.done + rows.length
    const ended = done >= job.total
    if (ended) await work.release(tx, job)
    await workbookJobs.put(tx, { ...current, done, ...(ended && { state: 'done' as const, todo: 0 as const }) })
  }).catch(async error => {
    if (!(error instanceof Refusal) || (await sentenceOf(error.code)).retry) throw error
    return stopAt(job, work, error, now)
  })
}
/**
 * A row that was right when all were checked is refused now. Nobody can bring that about while others are kept off; if it
 * happens, the import ends, says why and how far it came, and lets the others in. Published again it enters only what is
 * missing: rows that are in are known as the same.
 */
async function stopAt(job: WorkbookJob, work: WorkbookWork, why: Refusal, now: number): Promise<void> {
  const { done, total } = job
  const sentence = await sentenceOf(why.code)
  const said = (language: 'zh' | 'en') => why.answer(sentence, language).message
  const fault: Fault = {
    ...{ sheet: '', row: 0, column: '' },
    zh: `已录入 ${done} 行，其余 ${total - done} 行未录入：${said('zh')}。改正后重新发布，只录入其余各行`,
    en: `${done} rows are entered, ${total - done} are not: ${said('en')}. Put it right and publish again; only those are entered`,
  }
  await step(job, 'stop', now, async (tx, current) => {
    await work.release(tx, job)
    await workbookJobs.put(tx, { ...current, state: 'failed', todo: 0, faults: [fault] })
  })
}
type Step = (tx: Tx, current: WorkbookJob) => Promise<void>
async function step(job: WorkbookJob, name: string, now: number, work: Step): Promise<void> {
  const journalId = `system:workbook:${job._id}:${job.attempt}:${name}`
  await commit({ journalId, digest: '', name: `workbook.${job.kind}`, actor: null, now }, async tx => {
    const current = await workbookJobs.find(tx, job._id)
    if (current?.state === job.state && current.done === job.done && current.attempt === job.attempt)
      await work(tx, current)
    return { importId: job._id }
  })
}
