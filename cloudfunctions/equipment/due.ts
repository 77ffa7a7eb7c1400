import { today } from '../../shared/calendar/day'
import { Refusal } from '../../shared/refusal'
import { look } from '../operation/operation'
import { coversEstate } from '../operation/reach'
import { toRow } from './row'
import { equipments } from './store'

export const due = look('equipment.due', async ({ input: { estateId, cursor }, reach, now }) => {
  if (!coversEstate(reach, estateId)) throw new Refusal('estate.not_found')
  const within = reach.filter(hold => hold.estateId === estateId)
  const filter = { used: 1, nearOn: { through: today(now) } }
  const page = await equipments.list(within, {
    filter,
    order: { field: 'nearOn', direction: 'asc' },
    cursor,
    limit: 30,
  })
  return { ...page, items: page.items.map(toRow) }
})
