import { houseKey } from '../../shared/estate/spelling'
import type { Filter } from '../operation/filter'
import { look } from '../operation/operation'
import { runHouses, runs } from './store'

/** What a run comes to for each house; for staff who type, whatever begins so, however they spell it. */
export const houses = look('run.houses', async ({ input, reach }) => {
  const { runId, search, order, cursor } = input
  await runs.get(null, runId, reach)
  const key = houseKey(search ?? '')
  const byChange = { field: 'change', direction: 'desc' } as const
  const byHouse = { field: 'code', direction: 'asc' } as const
  const find = (filter: Filter) =>
    runHouses.list(reach, {
      filter: { runId, ...filter },
      order: order === 'change' && !key ? byChange : byHouse,
      cursor,
      limit: 50,
    })
  const begins = await find(key ? { key: { from: key, until: `${key}\uffff` } } : {})
  const page = key && begins.items.length === 0 ? await find({ spellings: key }) : begins
  return {
    ...page,
    items: page.items.map(({ houseId, label, bills, amountFen, beforeFen }) => ({
      houseId,
      label,
      bills,
      amountFen,
      beforeFen,
    })),
  }
})
