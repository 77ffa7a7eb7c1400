import { SHUTS } from '../../shared/network/schema'
import type { PartRow } from '../../shared/network/views'
import { Refusal } from '../../shared/refusal'
import { look } from '../operation/operation'
import { coversEstate } from '../operation/reach'
import { parts, type SavedPart } from './store'

export const rowOf = ({ _id, utility, trunk, name, nodes, houses, version }: SavedPart): PartRow => ({
  ...{ partId: _id, utility, trunk, name, version, houses: houses.length },
  valves: nodes.filter(({ kind }) => SHUTS.includes(kind)).length,
})
export const list = look('network.list', async ({ input: { estateId, cursor }, reach }) => {
  if (!coversEstate(reach, estateId)) throw new Refusal('estate.not_found')
  const page = await parts.list(reach, {
    filter: { estateId },
    order: { field: 'order', direction: 'asc' },
    cursor,
    limit: 50,
  })
  return { ...page, items: page.items.map(rowOf) }
})
