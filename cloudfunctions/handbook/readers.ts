import { isRead } from '../../shared/handbook/act'
import { readingId, type StaffRole } from '../../shared/handbook/schema'
import { look } from '../operation/operation'
import { rosters } from '../people/store'
import { articles, readings } from './store'

export const readers = look('handbook.readers', async ({ input: { articleId }, reach }) => {
  const article = await articles.get(null, articleId, reach)
  const roster = await rosters.find(null, article.estateId)
  const asked = (roster?.staff ?? []).filter(one => (article.mustRoles as readonly string[]).includes(one.role))
  const staff = [...new Map(asked.map(one => [one.personId, one])).values()]
  const marks = await readings.byIds(staff.map(one => readingId(articleId, one.personId)))
  const read = new Map(marks.filter(one => isRead(article, one)).map(one => [one.personId, one.at]))
  const items = staff.map(({ personId, name, role }) => ({
    ...{ personId, name, role: role as StaffRole, readAt: read.get(personId) ?? null },
  }))
  return { items: items.sort((one, other) => (one.readAt ?? 0) - (other.readAt ?? 0)) }
})
