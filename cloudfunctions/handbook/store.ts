import type { Article, ArticleVersion, Reading } from '../../shared/handbook/schema'
import { keywordKey, saidIn } from '../../shared/handbook/words'
import { Store } from '../operation/store'

/** What it is found by follows from its words. */
type Kept = Article & { said: string[]; keys: string[] }
export const articles = new Store<Article>('articles', {
  notFound: 'handbook.not_found',
  keeps: (one): Kept => ({
    ...one,
    said: saidIn([one.title, ...one.keywords, one.source, one.text]),
    keys: [...new Set([one.title, ...one.keywords].map(keywordKey))],
  }),
  indexes: [
    { on: ['estateId', 'state', '-_id'] },
    { on: ['estateId', 'state', 'kind', '-_id'] },
    { on: ['estateId', 'state', 'said', '-_id'] },
    { on: ['estateId', 'state', 'keys', '-_id'] },
    { on: ['estateId', 'state', 'categories', '-_id'] },
    { on: ['estateId', 'state', 'mustRoles', '-_id'] },
  ],
  reach: { estate: reach => [{ estateId: reach.estateId }] },
})
export const articleVersions = new Store<ArticleVersion>('articleVersions', {
  notFound: 'handbook.not_found',
  indexes: [{ on: ['articleId', '-version', '-_id'] }],
  reach: { estate: reach => [{ estateId: reach.estateId }] },
})
/** Apart from the articles: a hundred readers at once write nothing that another one writes. */
export const readings = new Store<Reading>('articleReadings', { notFound: 'handbook.not_found' })
