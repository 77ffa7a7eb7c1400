import { Store } from './store'

/** How far a job has come that goes through many things, by a name of its own. */
interface JobCursor {
  _id: string
  /** The last one that was looked at. */
  cursor: string
  done: boolean
}
/** One collection for all of them: an environment holds a hundred. */
export const jobCursors = new Store<JobCursor>('jobCursors', { notFound: 'internal' })
export const cursorOf = async (name: string): Promise<JobCursor> =>
  (await jobCursors.find(null, name)) ?? { _id: name, cursor: '', done: false }
export const keepCursor = (cursor: JobCursor): Promise<void> => jobCursors.set(cursor)
