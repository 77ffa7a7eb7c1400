import type { Measure } from '../../shared/complaint/contract'
import type { Filter } from '../operation/filter'
import { look } from '../operation/operation'
import { within } from './range'
import { ROW_FIELDS, rowsOf } from './rows'
import { complaints } from './store'

/** Of each figure, the rows it counts. */
const COUNTS: Record<Measure, Filter> = {
  accepted: {},
  valid: { valid: 1 },
  excluded: { valid: 0 },
  handled: { valid: 1, handled: 1 },
  open: { valid: 1, handled: 0 },
  inTime: { valid: 1, inTime: 1 },
  late: { valid: 1, handled: 1, inTime: 0 },
}
export const list = look('complaint.list', async ({ input, reach }) => {
  const acceptedAt = within(reach, input)
  const { estateId, measure, building, category, personId, cursor } = input
  const page = await complaints.list(
    reach.filter(hold => hold.estateId === estateId),
    {
      filter: { acceptedAt, ...COUNTS[measure], building, category, personId },
      order: { field: 'acceptedAt', direction: 'desc' },
      cursor,
      limit: 30,
      fields: ROW_FIELDS,
    },
  )
  return { ...page, items: await rowsOf(page.items) }
})
