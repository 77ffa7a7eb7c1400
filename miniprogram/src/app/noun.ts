import type { Operation } from '../../../shared/contracts'
import type { InboxRow } from '../../../shared/notice/contract'
import type { Hat } from './hats'

/** The lists of a home, by who reads them; `house` is what a household reads about its own house. */
export type HomeList = 'find' | 'desk' | 'manager' | 'office' | 'visits' | 'worker' | 'admin' | 'household' | 'house'
/** A row of a home that opens a page. */
export interface Entry {
  id: string
  icon: string
  title: readonly [zh: string, en: string]
  /** `package/page`. */
  page: string
  /** Which part of its page it opens, always. */
  shows?: Record<string, string>
  /** Which part holds what waits: opened while something does. */
  waits?: Record<string, string>
  /** Where it stands in which list. */
  at: Partial<Record<HomeList, number>>
  /** What its page is for: whoever may not ask it finds no row. Missing: everybody's who sees the list. */
  asks?: Operation
}
/** Where a message leads; nothing: it is not about this noun. */
export type Link = (row: InboxRow, hat: Hat | undefined) => string | false | undefined

/** What a noun tells the app about its screens: light, because the first load holds it. */
export interface Noun {
  pages?: readonly string[]
  entries?: readonly Entry[]
  link?: Link
}

/** The address of a page, `package/page`, with what it is asked: ids, which need no encoding. */
export function pageUrl(page: string, asked: Record<string, string> = {}): string {
  const facts = Object.entries(asked).map(([name, value]) => `${name}=${value}`)
  return `/packages/${page}/index${facts.length ? `?${facts.join('&')}` : ''}`
}
