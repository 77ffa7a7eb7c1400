import * as z from 'zod/mini'
import { DayField } from '../calendar/schema'
import { Cursor, command, gives, Id, Line, type Page, query, SeenVersion } from '../contract'
import { CategoryName } from '../ticket/schema'
import { ARTICLE_KINDS, MOST_CATEGORIES, MOST_KEYWORDS, STAFF_ROLES } from './schema'
import type { ArticleRow, ArticleView, ReaderRow, Suggestion } from './views'

const lead = { supervisor: 'estate', manager: 'estate' } as const
const office = { cashier: 'estate', accountant: 'estate', treasurer: 'estate' } as const
const staff = { worker: 'estate', clerk: 'estate', ...office, ...lead } as const
const Said = (most: number) => z._default(z.string().check(z.trim(), z.maxLength(most)), '')
const answer = gives<{ articleId: string; version: number }>()

export const handbookContract = {
  /** By words all of which it says, by kind, or what the reader must read and has not. */
  'handbook.list': query({
    input: {
      estateId: Id,
      text: Said(20_000),
      kind: z.optional(z.enum(ARTICLE_KINDS)),
      show: z._default(z.enum(['current', 'unread', 'withdrawn']), 'current'),
      cursor: Cursor,
    },
    who: staff,
    refuses: ['search.too_long'],
    gives: gives<Page<ArticleRow>>(),
  }),
  /** As it holds now, or as it was in a version. */
  'handbook.get': query({
    input: { articleId: Id, version: z.optional(z.int().check(z.minimum(1))) },
    who: staff,
    refuses: ['handbook.not_found'],
    gives: gives<ArticleView>(),
  }),
  /** A new article, or another version of one; what was before it is kept. */
  'handbook.save': command({
    input: {
      estateId: Id,
      articleId: z.optional(Id),
      version: SeenVersion,
      title: Line(60),
      kind: z.enum(ARTICLE_KINDS),
      categories: z._default(z.array(CategoryName).check(z.maxLength(MOST_CATEGORIES)), []),
      keywords: z._default(z.array(Line(20)).check(z.maxLength(MOST_KEYWORDS)), []),
      text: Line(8000),
      source: Said(80),
      edition: Said(40),
      dated: z._default(z.union([DayField, z.literal('')]), ''),
      mustRoles: z._default(z.array(z.enum(STAFF_ROLES)).check(z.maxLength(STAFF_ROLES.length)), []),
      why: Line(200),
      small: z._default(z.boolean(), false),
    },
    who: lead,
    refuses: ['estate.not_found', 'handbook.not_found', 'handbook.withdrawn', 'handbook.no_source', 'request.outdated'],
    gives: answer,
  }),
  'handbook.withdraw': command({
    input: { articleId: Id, version: SeenVersion, why: Line(200) },
    who: lead,
    refuses: ['handbook.not_found', 'handbook.withdrawn', 'request.outdated'],
    gives: answer,
  }),
  /** I have read this version. */
  'handbook.read': command({
    input: { articleId: Id, version: z.int().check(z.minimum(1)) },
    who: staff,
    refuses: ['handbook.not_found', 'handbook.withdrawn', 'request.outdated'],
    moves: ['handbook', 'home.counts'],
    gives: answer,
  }),
  /** Everybody who must have read it, and when they did. */
  'handbook.readers': query({
    input: { articleId: Id },
    who: lead,
    refuses: ['handbook.not_found'],
    gives: gives<{ items: ReaderRow[] }>(),
  }),
  /** Passages that belong to a ticket of this category which says this. */
  'handbook.suggest': query({
    input: { estateId: Id, category: CategoryName, text: Said(4000) },
    who: staff,
    gives: gives<{ items: Suggestion[] }>(),
  }),
}
