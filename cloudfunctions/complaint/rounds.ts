import { estateAfter } from '../estate/store'
import type { Job } from '../operation/job'
import { cursorOf, keepCursor } from '../operation/job-cursor'

interface Going {
  name: string
  /** Which round it is at a moment, and when the next one begins. */
  roundOf: (now: number) => string
  nextAt: (now: number) => number
  look: (estateId: string, now: number) => Promise<void>
}
/** A job that looks at every estate once a round, one after the other. */
export const goingRound = ({ name, roundOf, nextAt, look }: Going): Job => {
  const idAt = (now: number) => `${name}:${roundOf(now)}`
  return {
    name,
    next: async now => ((await cursorOf(idAt(now))).done ? nextAt(now) : now),
    work: async now => {
      const round = await cursorOf(idAt(now))
      if (round.done) return 0
      const estate = await estateAfter(round.cursor)
      if (estate) await look(estate._id, now)
      await keepCursor({ ...round, cursor: estate?._id ?? round.cursor, done: !estate })
      return 1
    },
  }
}
