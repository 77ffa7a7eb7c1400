import { CEILING_DAYS, usualIn } from '../../shared/meter/plausible'
import { ceilingOf, type MeterRules } from '../../shared/meter/rules'
import { type Meter, soughtAs } from '../../shared/meter/schema'
import type { MeterRow } from '../../shared/meter/views'
import { look } from '../operation/operation'
import { coversEstate } from '../operation/reach'
import { meters, rulesOf } from './store'

const PAGE = 50
export const list = look('meter.list', async ({ input, reach }) => {
  const { estateId, houseId, search, cursor, rows = PAGE } = input
  if (!coversEstate(reach, estateId)) return { items: [] }
  const sought = search && soughtAs(search)
  const begins = sought && { sought: { from: sought, until: `${sought}~` } }
  const [page, rules] = await Promise.all([
    meters.list(reach, {
      filter: { estateId, ...(houseId && { houseId }), ...begins },
      order: { field: 'orderKey', direction: 'asc' },
      cursor,
      limit: rows,
    }),
    rulesOf(null, estateId),
  ])
  // Two numbers of one meter can lie on either side of what is sought.
  const found = sought ? page.items.filter(one => one.sought.some(number => number.startsWith(sought))) : page.items
  return { ...page, items: found.map(one => rowOf(one, rules)) }
})
/** A meter without what only counting needs. */
export function rowOf(meter: Meter, rules: MeterRules): MeterRow {
  const { _id, year: _year, count: _count, orderKey: _orderKey, sought: _sought, held, ...shown } = meter
  const usual = usualIn(meter.paces, CEILING_DAYS)
  return { meterId: _id, ...shown, usual, ceiling: ceilingOf(rules, meter), held: held.length }
}
