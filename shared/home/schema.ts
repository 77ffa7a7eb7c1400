/** How much waits behind one entry of a home. */
export interface EntryCount {
  /** Rows of the list it leads to; nobody counts further than 99. */
  waiting: number
  /** Of these, what cannot wait any longer. */
  burning: number
  more: boolean
  /** The look that lists them. */
  of?: string
}
export const MOST_COUNTED = 99

const HOUR_MS = 3_600_000
/** How long somebody may wait for an answer before it burns. */
const PATIENCE_MS = 24 * HOUR_MS

/** A deadline has passed, or passes within the hour. */
export const isDueSoon = (by: number, now: number): boolean => by <= now + HOUR_MS
/** Somebody asked a day ago and has no answer; null: nobody asks. */
export const isLeftWaiting = (since: number | null, now: number): boolean =>
  since !== null && since <= now - PATIENCE_MS
