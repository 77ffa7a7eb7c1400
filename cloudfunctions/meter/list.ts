import type { Meter } from '../../shared/meter/schema'
import type { MeterRow } from '../../shared/meter/views'
import { look } from '../operation/operation'
import { coversEstate } from '../operation/reach'
import { meterIdOf, meters } from './store'

export const list = look('meter.list', async ({ input, reach }) => {
  const { estateId, houseId, search, cursor } = input
  if (!coversEstate(reach, estateId)) return { items: [] }
  // Ids are made of the number a meter had first, so the beginning of a number finds it.
  const from = search && meterIdOf(estateId, search)
  const page = await meters.list(reach, {
    filter: { estateId, ...(houseId && { houseId }), ...(from && { _id: { from, until: `${from}~` } }) },
    order: { field: '_id', direction: 'asc' },
    cursor,
    limit: 50,
  })
  return { ...page, items: page.items.map(rowOf) }
})
/** A meter without what only counting needs. */
export const rowOf = ({ _id, year: _year, count: _count, ...meter }: Meter): MeterRow => ({ meterId: _id, ...meter })
