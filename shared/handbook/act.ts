import { Refusal } from '../refusal'
import type { Article, ArticleVersion, Reading, Written } from './schema'

interface By {
  personId: string
  name: string
}
const requireCurrent = ({ state }: Pick<Article, 'state'>): void => {
  if (state !== 'current') throw new Refusal('handbook.withdrawn')
}
/** What is cited to an owner says where it stands: a law or rule without source, version and day is refused. */
function requireSource({ kind, source, edition, dated }: Written): void {
  if (kind === 'law' && !(source && edition && dated)) throw new Refusal('handbook.no_source')
}
interface Saving {
  articleId: string
  estateId: string
  before: Article | null
  written: Written
  why: string
  /** Only wording: whoever has read it need not read it again. */
  small: boolean
}
/** The article as it is from now on; refuses one withdrawn, and a law without its source. */
export function save({ articleId, estateId, before, written, why, small }: Saving, by: By, now: number): Article {
  if (before) requireCurrent(before)
  requireSource(written)
  const version = (before?.version ?? 0) + 1
  return {
    ...{ _id: articleId, estateId, ...written, state: 'current', version, why, withdrawn: null },
    mustVersion: before && small ? before.mustVersion : version,
    saved: { personId: by.personId, name: by.name, at: now },
  }
}
export const versionId = (articleId: string, version: number): string => `${articleId}:${version}`
export function versionOf(article: Article): ArticleVersion {
  const { _id: articleId, state: _, mustVersion: _must, withdrawn: _withdrawn, ...kept } = article
  return { ...kept, _id: versionId(articleId, article.version), articleId }
}
export function withdraw(article: Article, why: string, by: By, now: number): Article {
  requireCurrent(article)
  return { ...article, state: 'withdrawn', withdrawn: { personId: by.personId, name: by.name, at: now, why } }
}
/** Marks the version that was on the screen, never an earlier one after a later; refuses one that is not the last. */
export function read(article: Article, version: number, before: Reading | null, now: number) {
  requireCurrent(article)
  if (version !== article.version) throw new Refusal('request.outdated', {}, { version: article.version })
  return before?.version === version ? { version, at: before.at } : { version, at: now }
}
/** Whether a reading still counts. */
export const isRead = (
  { mustVersion }: Pick<Article, 'mustVersion'>,
  reading: Pick<Reading, 'version'> | undefined,
): boolean => reading !== undefined && reading.version >= mustVersion
