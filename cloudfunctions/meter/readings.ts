import { type Reading, readingIdOf } from '../../shared/meter/schema'
import type { ReadingView } from '../../shared/meter/views'
import { links } from '../file/attach'
import { look } from '../operation/operation'
import { meters, readings as store } from './store'

/** What was read of one meter, the latest first, with the photos. */
export const readings = look('meter.readings', async ({ input, reach }) => {
  const [meter, page] = await Promise.all([
    meters.get(null, input.meterId, reach),
    store.list(reach, {
      filter: { meterId: input.meterId },
      order: { field: '_id', direction: 'desc' },
      cursor: input.cursor,
      limit: 24,
    }),
  ])
  const photos = await links(page.items.flatMap(one => one.photo ?? []))
  const last = readingIdOf(meter._id, meter.count - 1)
  const view = (one: Reading): ReadingView => {
    const { period, forPeriod, readOn, previous, value, multiplier, quantity, dials, kind, doubt } = one
    const { corrects, reason, at } = one
    return {
      readingId: one._id,
      ...{ period, forPeriod, readOn, previous, value, multiplier, quantity, dials, kind, doubt },
      ...{ corrects, reason, at },
      photos: photos.filter(photo => photo.fileId === one.photo),
      correctable: one._id === last && kind !== 'replacement',
    }
  }
  return { ...page, items: page.items.map(view) }
})
