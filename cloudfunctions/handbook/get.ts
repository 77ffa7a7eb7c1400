import { isRead, versionId } from '../../shared/handbook/act'
import { readingId } from '../../shared/handbook/schema'
import { Refusal } from '../../shared/refusal'
import { look } from '../operation/operation'
import { rolesIn } from '../operation/reach'
import { articles, articleVersions, readings } from './store'

const MOST_VERSIONS = 50
export const get = look('handbook.get', async ({ input: { articleId, version }, actor, reach }) => {
  const article = await articles.get(null, articleId, reach)
  const [versions, earlier, reading] = await Promise.all([
    articleVersions.some(
      { articleId },
      { order: { field: 'version', direction: 'desc' }, limit: MOST_VERSIONS, fields: ['version', 'saved', 'why'] },
    ),
    version && version !== article.version ? articleVersions.find(null, versionId(articleId, version)) : null,
    readings.find(null, readingId(articleId, actor.personId)),
  ])
  if (version && version !== article.version && !earlier) throw new Refusal('handbook.not_found')
  const { title, kind, categories, keywords, text, source, edition, dated, mustRoles } = earlier ?? article
  const { estateId, state, withdrawn } = article
  const roles = rolesIn(reach, estateId)
  return {
    ...{ articleId, estateId, state, version: article.version, shown: version ?? article.version },
    ...{ title, kind, categories, keywords, text, source, edition, dated, mustRoles },
    must: state === 'current' && article.mustRoles.some(role => roles.includes(role)),
    read: isRead(article, reading ?? undefined),
    readAt: reading?.at ?? null,
    withdrawn: withdrawn && { at: withdrawn.at, byName: withdrawn.name, why: withdrawn.why },
    versions: versions.map(one => ({ version: one.version, at: one.saved.at, byName: one.saved.name, why: one.why })),
  }
})
