import { Shelf } from './shelf'

/** How far a job has come that goes through many things, by a name of its own. */
interface JobCursor {
  _id: string
  /** The last one that was looked at. */
  cursor: string
  done: boolean
}
const jobs = new Shelf<JobCursor>('jobCursors', 'job')
export const cursorOf = async (name: string): Promise<JobCursor> =>
  (await jobs.find(null, name)) ?? { _id: name, cursor: '', done: false }
export const keepCursor = (cursor: JobCursor): Promise<void> => jobs.set(cursor)
