import type { EntryCount } from '../../../shared/home/schema'
import { useAsk } from './ask'
import { usePerson } from './person'
import { useRights } from './rights'

const PACE = [30_000, 120_000] as const
export type Counts = Record<string, EntryCount>

/**
 * What waits behind each entry, by its id: asked gently, and again after a command. Empty: nobody counts for the reader;
 * undefined: it is on its way.
 */
export function useCounts({ live = true } = {}): Counts | undefined {
  const { hat } = usePerson()
  const estateId = hat?.estateId ?? ''
  const may = useRights(estateId)
  const asks = hat !== undefined && hat.kind !== 'household' && may('home.counts')
  const { data, error } = useAsk('home.counts', { estateId }, { enabled: asks, live, pace: PACE })
  return asks ? (data?.counts ?? (error ? {} : undefined)) : {}
}
export const countSaid = ({ waiting, more }: EntryCount): string => `${waiting}${more ? '+' : ''}`
