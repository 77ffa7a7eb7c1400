import { MOST_MATERIALS } from '../../shared/material/contract'
import { toMaterialRow } from '../../shared/material/stock'
import { look } from '../operation/operation'
import { coversEstate } from '../operation/reach'
import { materials } from './store'

export const list = look('material.list', async ({ input: { estateId }, reach }) => {
  if (!coversEstate(reach, estateId)) return { items: [] }
  const order = { field: 'code', direction: 'asc' } as const
  const found = await materials.some({ estateId }, { order, limit: MOST_MATERIALS })
  return { items: found.map(toMaterialRow) }
})
