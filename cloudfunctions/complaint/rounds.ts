import { estateAfter } from '../estate/store'
import type { Job } from '../operation/job'
import { Store } from '../operation/store'
import { transaction } from '../operation/transaction'

/** How far a round through the estates has come. */
interface Round {
  _id: string
  /** The last estate that was looked at. */
  cursor: string
  done: 0 | 1
}
export const complaintRounds = new Store<Round>('complaintRounds', { notFound: 'internal' })

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
    next: async now => ((await complaintRounds.find(null, idAt(now)))?.done ? nextAt(now) : now),
    work: async now => {
      const _id = idAt(now)
      const round = (await complaintRounds.find(null, _id)) ?? { _id, cursor: '', done: 0 as const }
      if (round.done) return 0
      const estate = await estateAfter(round.cursor)
      if (estate) await look(estate._id, now)
      await transaction(async tx => {
        await complaintRounds.put(tx, { _id, cursor: estate?._id ?? round.cursor, done: estate ? 0 : 1 })
      })
      return 1
    },
  }
}
