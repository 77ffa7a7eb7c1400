import { withLists } from '../../shared/calendar/keep'
import type { Calendar, DayLists } from '../../shared/calendar/schema'
import type { Job } from '../operation/job'
import { cursorOf, keepCursor } from '../operation/job-cursor'
import { commitOnce } from '../operation/operation'
import type { Tx } from '../operation/transaction'
import { calendars, forgetCalendar, keptOf } from './store'

const CHUNK = 20
interface Lists {
  days: DayLists
  /** Whether the days were entered as all there are of their years. */
  complete: boolean
  week?: Pick<Calendar, 'weekdays' | 'hours'> | undefined
}
interface Source<T extends { _id: string }> {
  /** Who kept the lists. */
  noun: string
  /** The next so many documents, in the order of the estates. */
  after(estateId: string, limit: number): Promise<T[]>
  /** What an estate's document still says; null: nothing. */
  listsOf(document: T): Lists | null
}

/** Adds the lists to the estate's calendar, once each, whatever a person saved there by now. */
export async function addLists(tx: Tx, estateId: string, { days, complete, week }: Lists, from?: string) {
  const kept = await keptOf(tx, estateId)
  if (from && kept.moved.includes(from)) return
  const calendar = { ...kept.calendar, ...(kept.version === 0 && week) }
  const moved = from ? [...kept.moved, from] : kept.moved
  await calendars.put(tx, { ...kept, calendar: withLists(calendar, days, complete), version: kept.version + 1, moved })
}

/** After a command that may have saved a calendar. */
export const forgetAfter = async <R extends { estateId: string }>(_scene: unknown, result: R): Promise<R> => {
  forgetCalendar(result.estateId)
  return result
}

/** A job that takes over what a noun kept of its own, estate by estate, and is never due again when it has been through. */
export function moveJob<T extends { _id: string }>({ noun, after, listsOf }: Source<T>): Job {
  let through = false
  const stand = () => cursorOf(`calendar:${noun}`)
  return {
    name: `calendar-${noun}`,
    next: async now => {
      if (through) return null
      through = (await stand()).done
      return through ? null : now
    },
    work: async now => {
      const { cursor, done } = await stand()
      if (done) return 0
      const documents = await after(cursor, CHUNK)
      for (const document of documents) {
        const lists = listsOf(document)
        if (!lists) continue
        const journalId = `system:calendar-${noun}:${document._id}`
        await commitOnce({ journalId, name: `calendar-${noun}`, now }, async tx => {
          await addLists(tx, document._id, lists, noun)
          return { estateId: document._id }
        })
        forgetCalendar(document._id)
      }
      const more = documents.length === CHUNK
      await keepCursor({ _id: `calendar:${noun}`, cursor: documents.at(-1)?._id ?? cursor, done: !more })
      return more ? documents.length : 0
    },
  }
}
