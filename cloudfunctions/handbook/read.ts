import { read as decide } from '../../shared/handbook/act'
import { readingId } from '../../shared/handbook/schema'
import { operation } from '../operation/operation'
import { articles, readings } from './store'

export const read = operation('handbook.read', async ({ input: { articleId, version }, actor, reach, now, tx }) => {
  const article = await articles.get(tx, articleId, reach)
  const _id = readingId(articleId, actor.personId)
  const mark = decide(article, version, await readings.find(tx, _id), now)
  const { estateId } = article
  await readings.put(tx, { _id, articleId, estateId, personId: actor.personId, ...mark })
  return { articleId, version }
})
