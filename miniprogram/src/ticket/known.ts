import { type InfiniteData, useQueryClient } from '@tanstack/react-query'
import type { Page } from '../../../shared/contract'
import type { TicketRow, TicketView } from '../../../shared/ticket/schema'

/** What the head of a ticket shows. */
export type Head = TicketRow & Pick<TicketView, 'photos' | 'voice' | 'suspendReason'>
const LISTS = ['ticket.queue', 'ticket.mine', 'card.reported']

/** A ticket that some list has shown already: its head stands there while the rest is on its way. */
export function useKnown(ticketId: string): Head | undefined {
  const lists = useQueryClient().getQueriesData<InfiniteData<Page<TicketRow>>>({
    predicate: ({ queryKey }) => LISTS.includes(String(queryKey[0])) && queryKey[1] === 'pages',
  })
  const row = lists
    .flatMap(([, list]) => list?.pages ?? [])
    .flatMap(page => page.items)
    .find(one => one.ticketId === ticketId)
  return row && { ...row, photos: [], voice: null, suspendReason: null }
}
