import type { FoundRow } from '../../../shared/search/schema'
import { useAsk, useList } from '../app/ask'
import { useRights } from '../app/rights'
import { useSettled } from '../app/settled'

/** Who or what leads to a house, where more than its number is known. */
const LEADS: readonly FoundRow['kind'][] = ['person', 'key', 'meter', 'plate']
/**
 * The places whose number begins so, and beside them the houses of whom or what is called so, for whoever may find it: the
 * same question as the search's own page asks.
 */
export function useSought(estateId: string | undefined, typed: string, search = true) {
  const sought = useSettled(typed.trim())
  const may = useRights(estateId)
  const places = useList(
    'estate.places',
    { estateId, ...(sought && { search: sought }) },
    { enabled: !search || estateId !== undefined },
  )
  const asks = search && sought !== '' && may('search.find')
  const { data } = useAsk('search.find', { estateId: estateId ?? '', text: sought }, { enabled: asks })
  const rows = asks ? (data?.groups ?? []).flatMap(({ items }) => items) : []
  return { places, leads: rows.filter(row => LEADS.includes(row.kind) && row.houseId !== null && row.detail !== '') }
}
