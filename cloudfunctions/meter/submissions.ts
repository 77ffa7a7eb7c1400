import { ceilingOf } from '../../shared/meter/rules'
import { doubtIn } from '../../shared/meter/take'
import { links } from '../file/attach'
import { beside } from '../operation/beside'
import { look } from '../operation/operation'
import { coversEstate } from '../operation/reach'
import { metersByIds, rulesOf, submissions as store } from './store'

/** What households sent in, house by house and by day. */
export const submissions = look('meter.submissions', async ({ input, reach }) => {
  const { estateId, state, cursor } = input
  if (!coversEstate(reach, estateId)) return { items: [] }
  const order = { field: 'orderKey', direction: 'asc' } as const
  const [[page, meters], rules] = await Promise.all([
    beside(
      ['submissions', estateId, state, cursor].join(),
      () => store.list(reach, { filter: { estateId, state }, order, cursor, limit: 30 }),
      ({ items }) => [...new Set(items.map(one => one.meterId))],
      metersByIds,
    ),
    rulesOf(null, estateId),
  ])
  const photos = await links(page.items.map(one => one.photo))
  return {
    ...page,
    items: page.items.map(({ _id, by: _by, decidedBy: _decidedBy, orderKey: _orderKey, photo, ...one }) => {
      const meter = meters.find(other => other._id === one.meterId)
      const { where = '', code = '', utility = 'WATER' } = meter ?? {}
      const doubt = meter && one.state === 'waiting' ? doubtIn(meter, one, ceilingOf(rules, meter)) : null
      return {
        submissionId: _id,
        ...one,
        where,
        code,
        utility,
        doubt,
        photos: photos.filter(link => link.fileId === photo),
      }
    }),
  }
})
