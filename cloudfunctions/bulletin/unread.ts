import { look } from '../operation/operation'
import { personsById } from '../people/store'
import { bulletinReaders, bulletins } from './store'

export const unread = look('bulletin.unread', async ({ input: { bulletinId, role, cursor }, reach }) => {
  const { roles } = await bulletins.get(null, bulletinId, reach)
  const listed = { bulletinId, listed: 1 }
  const [page, counts] = await Promise.all([
    bulletinReaders.list(reach, {
      filter: { ...listed, doneAt: null, role },
      order: { field: '_id', direction: 'asc' },
      cursor,
      limit: 30,
    }),
    Promise.all(
      roles.map(async one => {
        const [told, waiting] = await Promise.all([
          bulletinReaders.count({ ...listed, role: one }),
          bulletinReaders.count({ ...listed, role: one, doneAt: null }),
        ])
        return { role: one, told, unread: waiting }
      }),
    ),
  ])
  const names = new Map((await personsById(page.items.map(one => one.personId))).map(one => [one._id, one.name]))
  const rows = page.items.map(({ personId, role: as, label }) => ({
    ...{ personId, name: names.get(personId) ?? '', role: as, label },
  }))
  return { ...page, items: rows, counts }
})
