import { withdraw as decide } from '../../shared/handbook/act'
import { operation } from '../operation/operation'
import { nextVersion } from '../operation/seen'
import { articles } from './store'

export const withdraw = operation('handbook.withdraw', async ({ input, actor, reach, now, tx }) => {
  const found = await articles.get(tx, input.articleId, reach)
  const article = decide(found, input.why, actor, now)
  nextVersion(found.version, input.version)
  await articles.put(tx, article)
  return { articleId: article._id, version: article.version }
})
