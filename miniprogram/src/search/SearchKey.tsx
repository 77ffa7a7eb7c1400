import { go } from '../app/go'
import { pageUrl } from '../app/noun'
import { usePerson } from '../app/person'
import { useRights } from '../app/rights'
import { useSearchKey } from '../platform/keys'

/** `/` and Ctrl+K lead whoever works at a desk to the search, from every page. */
export function SearchKey() {
  const { hat } = usePerson()
  const may = useRights(hat?.estateId)
  useSearchKey(
    () => hat?.kind !== 'household' && may('search.find'),
    () => go(pageUrl('desk/search')),
  )
  return null
}
