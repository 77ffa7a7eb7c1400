import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import type { Operation } from '../../../shared/contracts'

/**
 * What else is asked again when the answer of a look that is followed changes: money and work go on without a command of
 * this phone (WeChat Pay settles an order, the clock bills a run). By noun, the first word of an operation.
 */
const MOVES: Partial<Record<Operation, readonly string[]>> = {
  'payment.get': ['billing', 'payment', 'ledger', 'receipt', 'invoice', 'refund', 'account', 'notice'],
  'refund.list': ['billing', 'payment', 'ledger', 'receipt', 'invoice', 'refund', 'notice'],
  'run.get': ['billing', 'run', 'ledger'],
  // Somebody else's work shows in the lists that are open.
  'home.counts': [
    'ticket',
    'complaint',
    'followup',
    'people',
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
/** A command may change anything that is shown: after one, and after its refusal, everything is asked again. */
export const refreshAll = (client: QueryClient): Promise<void> => client.invalidateQueries()
const nounOf = (key: readonly unknown[]): string => String(key[0]).split('.')[0] ?? ''

/** When this look's answer is another than before, whatever shows the same money or work elsewhere asks again. */
export function useNews(operation: Operation, data: unknown): void {
  const client = useQueryClient()
  const before = useRef(data)
  useEffect(() => {
    const moved = MOVES[operation]
    const isNews = before.current !== undefined && data !== undefined && before.current !== data
    before.current = data
    if (!moved || !isNews) return
    void client.invalidateQueries({
      predicate: ({ queryKey }) => queryKey[0] !== operation && moved.includes(nounOf(queryKey)),
    })
  }, [client, operation, data])
}
