import { auditedLook } from '../operation/audited-look'
import { beside } from '../operation/beside'
import { orderOf } from '../operation/cursor'
import { coversEstate } from '../operation/reach'
import { REFUND_FIELDS, refunds, WAITING } from './store'
import { namedIn, namesOf, toView } from './view'

const PAGE = 30
export const list = auditedLook('refund.list', async ({ input, actor, reach, record }) => {
  const { estateId, show, cursor, sort = '-requested', rows = PAGE } = input
  const own = !coversEstate(reach, estateId)
  record({ estateId, houseId: estateId, own, because: '查看退款清单' })
  if (own) return { items: [] }
  const [page, names] = await beside(
    ['refunds', estateId, show, sort, rows, cursor].join(),
    () =>
      refunds.list(reach, {
        filter: {
          estateId,
          ...(show === 'waiting' && { state: { in: WAITING } }),
        },
        order: orderOf(sort, REFUND_FIELDS),
        cursor,
        limit: rows,
      }),
    ({ items }) => namedIn(items),
    namesOf,
  )
  return { ...page, items: page.items.map(refund => toView(refund, null, names, actor.personId)) }
})
