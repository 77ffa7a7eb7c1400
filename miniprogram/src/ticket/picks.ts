import { useState } from 'react'
import { MOST_TOGETHER } from '../../../shared/ticket/crew'
import type { TicketRow } from '../../../shared/ticket/schema'

/** Which tickets of a list are ticked, as long as they are in it; no more than can be given at once. */
export function usePicks(rows: readonly TicketRow[] | undefined) {
  const [picked, setPicked] = useState<readonly string[] | null>(null)
  const tickets = (rows ?? []).filter(row => picked?.includes(row.ticketId))
  const full = tickets.length >= MOST_TOGETHER
  const has = (ticketId: string) => picked?.includes(ticketId) ?? false
  const turn = (ticketId: string) =>
    setPicked(before => {
      const known = (before ?? []).filter(id => rows?.some(row => row.ticketId === id))
      if (known.includes(ticketId)) return known.filter(id => id !== ticketId)
      return known.length < MOST_TOGETHER ? [...known, ticketId] : known
    })
  return {
    /** Somebody is choosing. */
    on: picked !== null,
    tickets,
    full,
    has,
    turn,
    start: () => setPicked([]),
    stop: () => setPicked(null),
    keep: (ticketIds: readonly string[]) => setPicked(ticketIds),
  }
}
export type Picks = ReturnType<typeof usePicks>
