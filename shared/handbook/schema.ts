import type { Role } from '../contract'
import type { Category } from '../ticket/schema'

export const ARTICLE_KINDS = ['procedure', 'price', 'script', 'law'] as const
export type ArticleKind = (typeof ARTICLE_KINDS)[number]
/** Who may be asked to read. */
export const STAFF_ROLES = ['worker', 'clerk', 'supervisor', 'cashier', 'accountant', 'treasurer', 'manager'] as const
export type StaffRole = Extract<Role, (typeof STAFF_ROLES)[number]>
export const MOST_CATEGORIES = 8
export const MOST_KEYWORDS = 12

/** What somebody writes; a line that begins with `#` is a heading, a blank line ends a paragraph. */
export interface Written {
  title: string
  kind: ArticleKind
  /** Beside tickets of which categories it is offered. */
  categories: Category[]
  keywords: string[]
  text: string
  /** Where it comes from, which version of that, and since which day it holds: of a law or rule, all three. */
  source: string
  edition: string
  dated: string
  /** Who must have read it; nobody: it is there to look things up. */
  mustRoles: StaffRole[]
}
interface Hand {
  personId: string
  name: string
  at: number
}
/** As it was saved each time; never changed. */
export interface ArticleVersion extends Written {
  /** Article and version. */
  _id: string
  articleId: string
  estateId: string
  version: number
  saved: Hand
  why: string
}
export interface Article extends Written {
  _id: string
  estateId: string
  state: 'current' | 'withdrawn'
  version: number
  /** Whoever read this version, or a later one, need not read it again. */
  mustVersion: number
  saved: Hand
  why: string
  withdrawn: (Hand & { why: string }) | null
}
/** That somebody has read it: once an article and person. */
export interface Reading {
  _id: string
  articleId: string
  estateId: string
  personId: string
  version: number
  at: number
}
export const readingId = (articleId: string, personId: string): string => `${articleId}:${personId}`
