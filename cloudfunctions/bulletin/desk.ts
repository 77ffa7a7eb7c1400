import type { Bulletin } from '../../shared/bulletin/schema'
import type { DeskRow } from '../../shared/bulletin/views'
import { Refusal } from '../../shared/refusal'
import { look } from '../operation/operation'
import { coversEstate } from '../operation/reach'
import { bulletins } from './store'

const rowOf = ({ _id, title, state, at, doors, roles, pinned, mustRead, drafted }: Bulletin): DeskRow => ({
  ...{ bulletinId: _id, title, state, at, doors, roles, pinned, mustRead, draftedBy: drafted.name },
})
export const desk = look('bulletin.desk', async ({ input: { estateId, show, cursor }, reach }) => {
  if (!coversEstate(reach, estateId)) throw new Refusal('estate.not_found')
  const page = await bulletins.list(reach, {
    filter: { estateId, open: show === 'open' ? 1 : 0 },
    order: { field: '_id', direction: 'desc' },
    cursor,
    limit: 30,
  })
  return { ...page, items: page.items.map(rowOf) }
})
