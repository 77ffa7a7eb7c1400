import { failures } from './merge'
import { type Entry, type Matter, type Round, targetOf } from './schema'

/** Of a ticket, as far as a round needs it: whether somebody still works on it, and what it is called. */
export interface Stand {
  going: boolean
  number: string | null
}
export interface Found {
  target: string
  entry: Entry
  itemId: string
  /** What was found before, was said to be right and is not; null: nothing was. */
  before: Stand | null
}
interface Settled {
  tickets: Record<string, string>
  open: Matter[]
  /** A ticket has to be raised for each of these. */
  raise: Found[]
}

/**
 * What new records of a round say about what is wrong on its route. The same fault is one ticket however often it is seen
 * while somebody works on it; found again after that, it is another one; seen to be right after that, it is over.
 */
export function settle(
  round: Round,
  fresh: readonly Entry[],
  open: readonly Matter[],
  standOf: (ticketId: string) => Stand,
  idOf: (target: string) => string,
): Settled {
  const matters = new Map(open.map(matter => [matter.target, matter]))
  const tickets = { ...round.tickets }
  const raise: Found[] = []
  for (const { target, entry, itemId } of failures(fresh)) {
    if (tickets[target]) continue
    const matter = matters.get(target)
    const stand = matter ? standOf(matter.ticketId) : null
    if (matter && stand?.going) {
      tickets[target] = matter.ticketId
      continue
    }
    const ticketId = idOf(target)
    tickets[target] = ticketId
    matters.set(target, { target, ticketId, roundId: round._id, foundAt: entry.at })
    raise.push({ target, entry, itemId, before: stand })
  }
  for (const entry of fresh)
    for (const { itemId, result } of entry.answers) {
      const matter = matters.get(targetOf(entry.pointId, itemId))
      if (result === 'FAIL' || !matter || matter.roundId === round._id) continue
      if (entry.at > matter.foundAt && !standOf(matter.ticketId).going) matters.delete(matter.target)
    }
  return { tickets, open: [...matters.values()], raise }
}
