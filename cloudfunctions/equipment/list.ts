import { Refusal } from '../../shared/refusal'
import { look } from '../operation/operation'
import { coversEstate } from '../operation/reach'
import { toRow } from './row'
import { equipments } from './store'

export const list = look('equipment.list', async ({ input: { estateId, retired, cursor }, reach }) => {
  if (!coversEstate(reach, estateId)) throw new Refusal('estate.not_found')
  const within = reach.filter(hold => hold.estateId === estateId)
  const order = { field: 'dueOn', direction: 'asc' } as const
  const page = await equipments.list(within, { filter: { used: retired ? 0 : 1 }, order, cursor, limit: 30 })
  return { ...page, items: page.items.map(toRow) }
})
