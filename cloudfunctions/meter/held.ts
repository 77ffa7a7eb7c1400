import { links } from '../file/attach'
import { look } from '../operation/operation'
import { coversEstate } from '../operation/reach'
import { heldReadings, metersByIds } from './store'

const PAGE = 50
/** Readings that wait for a second look (or had one), house by house. */
export const held = look('meter.held', async ({ input, reach }) => {
  const { estateId, state, cursor, rows = PAGE } = input
  if (!coversEstate(reach, estateId)) return { items: [] }
  const order = { field: 'orderKey', direction: 'asc' } as const
  const page = await heldReadings.list(reach, { filter: { estateId, state }, order, cursor, limit: rows })
  const [meters, photos] = await Promise.all([
    metersByIds([...new Set(page.items.map(one => one.meterId))]),
    links(page.items.flatMap(one => one.photo ?? [])),
  ])
  return {
    ...page,
    items: page.items.map(one => {
      const meter = meters.find(other => other._id === one.meterId)
      const { meterId, houseId, value, dials, readOn, period, rollover, estimate, doubt, from, reason, at } = one
      return {
        heldId: one._id,
        ...{ meterId, houseId, value, dials, readOn, period, rollover, estimate, doubt, from, reason, at },
        state: one.state,
        where: meter?.where ?? '',
        code: meter?.code ?? '',
        utility: meter?.utility ?? 'WATER',
        last: meter?.last ?? null,
        photos: photos.filter(link => link.fileId === one.photo),
      }
    }),
  }
})
