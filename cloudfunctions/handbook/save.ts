import { save as decide, versionOf } from '../../shared/handbook/act'
import { Refusal } from '../../shared/refusal'
import { operation } from '../operation/operation'
import { coversEstate } from '../operation/reach'
import { nextVersion } from '../operation/seen'
import { articles, articleVersions } from './store'

export const save = operation('handbook.save', async ({ input, actor, reach, now, tx, ownId }) => {
  const { estateId, articleId, version, why, small, requestId: _, ...written } = input
  if (!coversEstate(reach, estateId)) throw new Refusal('estate.not_found')
  const before = articleId ? await articles.get(tx, articleId, reach) : null
  if (before && before.estateId !== estateId) throw new Refusal('handbook.not_found')
  nextVersion(before?.version, version)
  const saving = { articleId: before?._id ?? ownId('hbk'), estateId, before, written, why, small }
  const article = decide(saving, actor, now)
  await articles.put(tx, article)
  await articleVersions.insert(tx, versionOf(article))
  return { articleId: article._id, version: article.version }
})
