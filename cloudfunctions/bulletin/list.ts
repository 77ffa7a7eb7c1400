import { look } from '../operation/operation'
import { addressedId, bulletinReaders, bulletins, marksIn } from './store'

const LEAD = 60
export const list = look('bulletin.list', async ({ input: { estateId, cursor }, actor, reach, now }) => {
  const marks = await marksIn(reach, estateId)
  if (marks.length === 0) return { items: [] }
  const page = await bulletins.list(reach, {
    filter: { estateId, audience: { in: marks }, state: 'published', until: { after: now } },
    order: { field: 'sortAt', direction: 'desc' },
    cursor,
    limit: 30,
  })
  const read = await bulletinReaders.byIds(
    page.items.map(one => addressedId(one._id, actor.personId)),
    ['bulletinId', 'doneAt'],
  )
  const done = new Set(read.flatMap(one => (one.doneAt === null ? [] : [one.bulletinId])))
  return {
    ...page,
    items: page.items.map(({ _id, title, text, at, pinned, mustRead }) => ({
      ...{ bulletinId: _id, title, at: at ?? 0, pinned, mustRead, done: done.has(_id) },
      lead: text.replace(/\s+/g, ' ').slice(0, LEAD),
    })),
  }
})
