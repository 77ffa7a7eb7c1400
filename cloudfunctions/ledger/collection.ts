import { collectionRates } from '../../shared/billing/measures'
import { collectionOf } from '../../shared/ledger/books'
import { booksNow } from '../books/store'
import { estates } from '../estate/store'
import { look } from '../operation/operation'

/** How much of a period's bills, and of what was owed before, has been collected. */
export const collection = look('ledger.collection', async ({ input, reach }) => {
  const [books] = await Promise.all([booksNow(input.estateId), estates.get(null, input.estateId, reach)])
  const found = collectionOf(books, input.period)
  return { ...found, ...collectionRates(found) }
})
