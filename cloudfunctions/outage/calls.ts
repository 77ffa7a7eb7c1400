import { deliveries } from '../notice/store'
import { look } from '../operation/operation'
import { outageIn, partOf } from './store'
import { messageId } from './tell'

/** So many houses are looked at for a page. */
const LOOKED_AT = 100
export const calls = look('outage.calls', async ({ input: { outageId, cursor }, reach }) => {
  const outage = await outageIn(null, outageId, reach)
  const [part = 0, from = 0] = (cursor ?? '0:0').split(':').map(Number)
  const houses = (await partOf(null, outageId, part))?.houses ?? []
  const some = houses.slice(from, from + LOOKED_AT)
  // A message is found by what the journal called the telling; of two tellings the first that is read counts.
  const marks = [...new Set(outage.told.filter(Boolean).concat('published'))]
  const idsOf = (one: (typeof some)[number]['persons'][number]) =>
    marks.map(mark => messageId(outage, mark, one.part, one.personId))
  const told = await deliveries.byIds(
    some.flatMap(one => one.persons.flatMap(idsOf)),
    ['readAt'],
  )
  const read = new Set(told.flatMap(one => (one.readAt === null ? [] : one._id)))
  const more = from + LOOKED_AT < houses.length ? `${part}:${from + LOOKED_AT}` : `${part + 1}:0`
  const isLast = from + LOOKED_AT >= houses.length && part + 1 >= outage.told.length
  return {
    items: some
      .filter(one => !one.persons.some(person => idsOf(person).some(id => read.has(id))))
      .map(({ houseId, label, care, persons, called }) => ({
        ...{ houseId, label, care, called },
        state: persons.length > 0 ? ('unread' as const) : ('nobody' as const),
      })),
    ...(!isLast && { cursor: more }),
  }
})
