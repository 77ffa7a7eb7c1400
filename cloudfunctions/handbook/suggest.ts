import { passageFor } from '../../shared/handbook/passage'
import type { Article } from '../../shared/handbook/schema'
import { gramsOf, keywordKey, keywordsIn } from '../../shared/handbook/words'
import { look } from '../operation/operation'
import { coversEstate } from '../operation/reach'
import { articles } from './store'

const SHOWN = 3
const LOOKED_AT = 20
const BY_AGE = { field: '_id', direction: 'desc' } as const

export const suggest = look('handbook.suggest', async ({ input: { estateId, category, text }, reach }) => {
  if (!coversEstate(reach, estateId)) return { items: [] }
  const words = keywordsIn(text)
  const ask = (filter: Record<string, string | { in: readonly string[] }>) =>
    articles.some({ estateId, state: 'current', ...filter }, { order: BY_AGE, limit: LOOKED_AT })
  const [byCategory, byWord] = await Promise.all([
    ask({ categories: category }),
    words.length > 0 ? ask({ keys: { in: words } }) : [],
  ])
  const found = new Map([...byCategory, ...byWord].map(one => [one._id, one]))
  const asked = keywordKey(text)
  const scored = [...found.values()].map(one => ({ one, score: scoreOf(one, category, asked) }))
  const grams = gramsOf(text)
  return {
    items: scored
      .sort((one, other) => other.score - one.score)
      .slice(0, SHOWN)
      .map(({ one: { _id, title, kind, source, edition, dated, text: said } }) => ({
        ...{ articleId: _id, title, kind, source, edition, dated, ...passageFor(said, grams) },
      })),
  }
})
/** A word that is said says more than the category. */
const scoreOf = ({ categories, keywords, title }: Article, category: string, said: string): number =>
  [title, ...keywords].filter(word => said.includes(keywordKey(word))).length * 2 +
  ((categories as readonly string[]).includes(category) ? 1 : 0)
