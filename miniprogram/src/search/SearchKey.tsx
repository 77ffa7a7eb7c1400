import { go } from '../app/go'
import { pageUrl } from '../app/noun'
import { usePerson } from '../app/person'
import { useSearchKey } from '../platform/keys'

const FINDERS = ['desk', 'manager', 'office']
/** `/` and Ctrl+K lead whoever works at a desk to the search, from every page. */
export function SearchKey() {
  const { hat } = usePerson()
  useSearchKey(
    () => hat !== undefined && FINDERS.includes(hat.kind),
    () => go(pageUrl('desk/search')),
  )
  return null
}
