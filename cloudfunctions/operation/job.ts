import type { Filter } from './filter'
import type { Store } from './store'

/** What the clock does of itself, a chunk at a time. */
export interface Job {
  name: string
  /** Works one chunk; 0 means there is nothing left now. */
  work: (now: number) => Promise<number>
  /** When there will be something to do; null: nothing is waiting. */
  next: (now: number) => Promise<number | null>
  /** Looked at when a command nudges the clock too, not only each minute. */
  nudged?: true
}

/** `next` of a job that has something to do whenever a document stands so. */
export const waiting = async <T extends { _id: string }>(store: Store<T>, filter: Filter, now: number) =>
  (await store.any(filter)) ? now : null
