import type { Fault, WorkbookImport, WorkbookProblem } from '../../shared/workbook/table'
import type { WorkbookJob } from './store'

const MOST = 200
/** Faults in one language, as many as a screen can show. */
export const told = (faults: readonly Fault[], language: 'zh' | 'en'): WorkbookProblem[] =>
  faults.slice(0, MOST).map(({ zh, en, ...at }) => ({ ...at, message: language === 'en' ? en : zh }))
/** How far a workbook is. */
export const answerOf = (job: WorkbookJob, language: 'zh' | 'en'): WorkbookImport => ({
  importId: job._id,
  state: job.state,
  problems: told(job.faults, language),
  rows: job.total,
  same: job.same,
  done: job.done,
})
