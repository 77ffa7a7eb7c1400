import type { QueuePart, TicketRow } from '../../../shared/ticket/schema'
import { go } from '../app/go'
import type { Hat } from '../app/hats'
import { focusOn, useKeys } from '../platform/keys'
import type { Picks } from './picks'
import { ticketUrl } from './where'

const STEPS: Record<string, 1 | -1> = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 }

interface Keyed {
  parts: readonly QueuePart[]
  choice: { chosen: string | null; choose(ticketId: string): void; turn(part: QueuePart): void }
  rows: readonly TicketRow[]
  wide: boolean
  /** null: nothing is chosen here to be given away. */
  picks: Picks | null
  hat: Hat | undefined
  setOpen(what: 'many' | 'keys'): void
}
/** The desk by the keyboard: through the list, into a ticket, several at once. What a ticket itself takes: `Actions`. */
export function useQueueKeys({ parts, choice, rows, wide, picks, hat, setOpen }: Keyed): void {
  const { chosen, choose, turn } = choice
  const step = (by: 1 | -1) => {
    const at = rows.findIndex(row => row.ticketId === chosen)
    const next = rows[at < 0 ? 0 : at + by]
    if (!wide || !next) return
    choose(next.ticketId)
    focusOn(`ticket-${next.ticketId}`)
  }
  const tick = (ticketId: string) => {
    if (picks?.on) picks.turn(ticketId)
    else picks?.keep([ticketId])
  }
  useKeys((key, at) => {
    const by = STEPS[key]
    const part = parts[Number(key) - 1]
    // A ticket that was only tabbed to is chosen by Enter, the chosen one opened.
    const opens = key === 'Enter' && chosen !== null && (at === '' || at === `ticket-${chosen}`)
    const ticks = key === 'x' && chosen !== null && picks !== null
    const assigns = key === 'A' && Boolean(picks?.tickets.length)
    if (by) step(by)
    else if (part) turn(part)
    else if (opens) go(ticketUrl(chosen, hat))
    else if (ticks) tick(chosen)
    else if (assigns) setOpen('many')
    else if (key === '?') setOpen('keys')
    return Boolean(by ?? part) || opens || ticks || assigns || key === '?'
  })
}
