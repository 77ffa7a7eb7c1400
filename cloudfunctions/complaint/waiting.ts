import { Refusal } from '../../shared/refusal'
import { BY_ID } from '../operation/cursor'
import { look } from '../operation/operation'
import { coversEstate, rolesIn } from '../operation/reach'
import { awaited } from './awaited'
import { ROW_FIELDS, rowsOf } from './rows'
import { complaints } from './store'

export const waiting = look('complaint.waiting', async ({ input, reach }) => {
  const { estateId, cursor } = input
  if (!coversEstate(reach, estateId)) throw new Refusal('estate.not_found')
  const page = await complaints.list(
    reach.filter(hold => hold.estateId === estateId),
    {
      filter: { waits: { in: awaited(rolesIn(reach, estateId)) } },
      order: BY_ID,
      cursor,
      limit: 30,
      fields: ROW_FIELDS,
    },
  )
  return { ...page, items: await rowsOf(page.items) }
})
