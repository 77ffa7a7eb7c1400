import { today } from '../../shared/calendar/day'
import { ageing as decide } from '../../shared/ledger/books'
import { sum } from '../../shared/money/decimal'
import { booksNow } from '../books/store'
import { estates } from '../estate/store'
import { look } from '../operation/operation'

/** What an estate is owed, by days past due. */
export const ageing = look('ledger.ageing', async ({ input, reach, now }) => {
  const [books] = await Promise.all([booksNow(input.estateId), estates.get(null, input.estateId, reach)])
  const items = decide(books, today(now))
  const overdue = items.filter(one => one.age !== 'NOT_DUE')
  return {
    items,
    totalFen: sum(items.map(one => one.amountFen)),
    overdueFen: sum(overdue.map(one => one.amountFen)),
  }
})
