import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import type { Operation } from '../../../shared/contracts'
import type { EntryCount } from '../../../shared/home/schema'

/**
 * What else is asked again when the answer of a look that is followed changes: money and work go on without a command of
 * this phone (WeChat Pay settles an order, the clock bills a run). By noun, the first word of an operation.
 */
const MOVES: Partial<Record<Operation, readonly string[]>> = {
  'payment.get': ['billing', 'payment', 'ledger', 'receipt', 'invoice', 'refund', 'account', 'notice'],
  'billing.due': ['payment', 'ledger', 'receipt', 'account', 'notice'],
  'refund.list': ['billing', 'payment', 'ledger', 'receipt', 'invoice', 'refund', 'notice'],
  'run.get': ['billing', 'run', 'ledger'],
  // Somebody else's work shows in the lists that are open.
  'home.counts': [
    'ticket',
    'complaint',
    'duty',
    'followup',
    'handbook',
    'people',
    'task',
    'waiver',
    'prepayment',
    'refund',
    'billing',
    'receipt',
    'invoice',
    'payment',
    'meter',
    'patrol',
    'notice',
  ],
  'merchant.get': ['merchant', 'payment'],
  'billing.charges': ['billing', 'ledger'],
  'billing.saleCorrections': ['billing', 'tariff', 'ledger'],
}
interface Own {
  /** Null: everything. */
  moves: readonly string[] | null
  from: number
  until: number
}
/** The refresh after this phone's last command: what it brings is no news from elsewhere. */
let own: Own = { moves: [], from: 0, until: 0 }
const nounOf = (key: readonly unknown[]): string => String(key[0]).split('.')[0] ?? ''
const isAmong = (key: readonly unknown[], moves: Own['moves']): boolean =>
  moves === null || moves.includes(String(key[0])) || moves.includes(nounOf(key))

/** After a command, what its contract says it changes is asked again, once; where it says nothing, everything. */
export async function refreshAfter(client: QueryClient, moves: Own['moves']): Promise<void> {
  const mine = { moves, from: Date.now(), until: Number.POSITIVE_INFINITY }
  own = mine
  await client.invalidateQueries({ predicate: ({ queryKey }) => isAmong(queryKey, moves) })
  mine.until = Date.now()
}
/** A refusal may have any cause: everything that is shown is asked again. */
export const refreshAll = (client: QueryClient): Promise<void> => refreshAfter(client, null)

const countsIn = (answer: unknown): Record<string, EntryCount> =>
  (answer as { counts?: Record<string, EntryCount> }).counts ?? {}
/** What came with the refresh after one's own command and is none of its doing: the nouns of other counts that changed. */
function alsoMoved(was: unknown, is: unknown): string[] {
  const [before, after] = [countsIn(was), countsIn(is)]
  return Object.entries(after)
    .filter(([entry, { of, waiting }]) => of && waiting !== before[entry]?.waiting && !isAmong([of], own.moves))
    .map(([, { of }]) => nounOf([of]))
}

/** When this look's answer is another than before, whatever shows the same money or work elsewhere asks again. `at`: when it came. */
export function useNews(operation: Operation, data: unknown, at: number): void {
  const client = useQueryClient()
  const before = useRef(data)
  useEffect(() => {
    const moved = MOVES[operation]
    const was = before.current
    const isNews = was !== undefined && data !== undefined && was !== data
    before.current = data
    if (!moved || !isNews) return
    const isOwn = at >= own.from && at <= own.until && isAmong([operation], own.moves)
    const nouns = isOwn ? alsoMoved(was, data) : moved
    if (nouns.length === 0) return
    void client.invalidateQueries({
      predicate: ({ queryKey }) => queryKey[0] !== operation && nouns.includes(nounOf(queryKey)),
    })
  }, [client, operation, data, at])
}
