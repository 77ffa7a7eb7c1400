import type { ReadingsImport, WorkbookProblem } from '../../shared/meter/views'
import type { Fault } from '../../shared/workbook/table'
import { look } from '../operation/operation'
import { type ReadingsJob, readingsJobs } from './store'

const MOST = 200
/** Faults in one language, as many as a screen can show. */
export const told = (faults: readonly Fault[], language: 'zh' | 'en'): WorkbookProblem[] =>
  faults.slice(0, MOST).map(({ zh, en, ...at }) => ({ ...at, message: language === 'en' ? en : zh }))
export const answerOf = (job: ReadingsJob, language: 'zh' | 'en'): ReadingsImport => ({
  importId: job._id,
  state: job.state,
  problems: told(job.faults, language),
  rows: job.total,
  same: job.same,
  done: job.done,
})
export const importStatus = look('meter.importStatus', async ({ input, actor, reach }) =>
  answerOf(await readingsJobs.get(null, input.importId, reach), actor.language),
)
