import { isRead } from '../../shared/handbook/act'
import { type Article, type Reading, readingId } from '../../shared/handbook/schema'
import { readings } from './store'

/** What somebody has read of these, by article. One request. */
export async function readBy(personId: string, articleIds: readonly string[]): Promise<Map<string, Reading>> {
  const found = await readings.byIds(articleIds.map(id => readingId(id, personId)))
  return new Map(found.map(one => [one.articleId, one]))
}
/** Those that the reader has still to read. */
export async function unread<T extends Pick<Article, '_id' | 'mustVersion'>>(
  personId: string,
  rows: readonly T[],
): Promise<T[]> {
  const read = await readBy(
    personId,
    rows.map(one => one._id),
  )
  return rows.filter(one => !isRead(one, read.get(one._id)))
}
