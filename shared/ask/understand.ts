import { addDays, type Day } from '../calendar/day'
import { normalise, numberKey } from '../normalise'
import type { Item } from '../tariff/schema'
import { CATEGORIES, type Category, KINDS, type TicketKind } from '../ticket/schema'
import * as terms from './terms'

export const MOST_SAID = 200
/**
 * What somebody wants, as the operation that would do it, what was said of its input, and what is still to be chosen.
 * Nothing is sent by it: it fills forms that a person reads and sends. `operation: null` says why nothing fits.
 */
export type Understood =
  | {
      operation: 'ticket.report'
      input: { kind: TicketKind; category: Category | null; description: string; availability: string | null }
      missing: ('category' | 'placeId')[]
    }
  | { operation: 'billing.explain'; input: { item: Item | null }; missing: ['billId'] }
  | { operation: 'payment.begin'; input: Record<never, never>; missing: ['bills'] }
  | { operation: 'booking.book'; input: Record<never, never>; missing: ['slotId'] }
  | { operation: null; why: 'nothing_said' | 'too_long' | 'other_house' | 'unclear' }

interface Around {
  today: Day
  /** What the own houses are called. */
  labels: readonly string[]
}

const isSaid = (text: string, word: string): boolean =>
  /^[a-z]/.test(word) ? new RegExp(`(^|[^a-z])${word}`).test(text) : text.includes(word)
const anySaid = (text: string, words: readonly string[]): boolean => words.some(word => isSaid(text, word))
/** Of a table the row whose longest word is said, the earlier of two as long; null: none. */
function meant<T>(text: string, rows: readonly [T, string[]][]): T | null {
  let best: { is: T; length: number } | null = null
  for (const [is, words] of rows)
    for (const word of words)
      if (word.length > (best?.length ?? 0) && isSaid(text, word)) best = { is, length: word.length }
  return best?.is ?? null
}
const kindOf = (category: Category): TicketKind =>
  KINDS.find(kind => (CATEGORIES[kind] as readonly Category[]).includes(category)) ?? 'inquiry'
const PUBLIC: readonly Category[] = ['lift', 'public_facility']
const reported = (kind: TicketKind, category: Category | null, { description, availability }: Said): Understood => ({
  operation: 'ticket.report',
  input: { kind, category, description, availability },
  missing: [
    ...(category ? [] : (['category'] as const)),
    ...(category && PUBLIC.includes(category) ? ['placeId' as const] : []),
  ],
})
interface Said {
  description: string
  availability: string | null
}

/** Words of an owner → what they want, by rules and on the device: tables in `terms.ts`. Pure. */
export function understand(said: string, around: Around): Understood {
  const description = said.trim()
  if (!/[\p{L}\p{N}]/u.test(description)) return { operation: null, why: 'nothing_said' }
  if (description.length > MOST_SAID) return { operation: null, why: 'too_long' }
  const text = normalise(description).toLowerCase()
  const report: Said = { description, availability: whenOf(text, around.today) }
  const trouble = meant(text, terms.SAID_OF)
  const wish = meant(text, terms.SAID_OF_KIND)
  if (wish) return wished(wish, trouble, report)
  const item = meant(text, terms.SAID_OF_ITEM)
  const money = item !== null || anySaid(text, terms.SAID_OF_MONEY)
  if (money && trouble !== 'fees') {
    if (namesAnother(text, around.labels)) return { operation: null, why: 'other_house' }
    if (anySaid(text, terms.SAID_WHY)) return { operation: 'billing.explain', input: { item }, missing: ['billId'] }
    if (anySaid(text, terms.SAID_TO_PAY)) return { operation: 'payment.begin', input: {}, missing: ['bills'] }
  }
  if (trouble && !(money && item)) return reported(kindOf(trouble), trouble, report)
  if (anySaid(text, terms.SAID_TO_BOOK)) return { operation: 'booking.book', input: {}, missing: ['slotId'] }
  if (anySaid(text, terms.SAID_TO_ASK)) return reported('inquiry', 'inquiry', report)
  return { operation: null, why: 'unclear' }
}
/** A wish has the categories of its kind only: a complaint about a lift is to be named by who complains. */
function wished(kind: TicketKind, trouble: Category | null, report: Said): Understood {
  const own = CATEGORIES[kind] as readonly Category[]
  if (own.length === 1) return reported(kind, own[0] as Category, report)
  return reported(kind, trouble && own.includes(trouble) ? trouble : null, report)
}
/** A door that is named and is none of the own. Years, months (`2026-10`) and amounts are no doors. */
function namesAnother(text: string, labels: readonly string[]): boolean {
  const own = labels.map(label => numberKey(label).match(/\d+/g)?.at(-1))
  return [...text.matchAll(/(?<![\d.¥￥])(?!20\d\d[-/])(\d{3,4})(?![\d.]|\s*(?:多?元|多?块|年|yuan|rmb))/g)].some(
    ([, door = '']) => !own.includes(door),
  )
}

const DAYS: [RegExp, number][] = [
  [/大后天/, 3],
  [/后天|day after tomorrow/, 2],
  [/明天|明日|明早|明晚|tomorrow/, 1],
  [/今天|今日|今晚|today|tonight/, 0],
]
const PARTS: [RegExp, string][] = [
  [/上午|早上|明早|morning/, '09:00–12:00'],
  [/中午|noon/, '12:00–14:00'],
  [/下午|afternoon/, '14:00–18:00'],
  [/晚上|今晚|明晚|下班后|evening|tonight/, '18:00–20:00'],
]
/** When somebody is at home, in numbers that mean the same tomorrow: `11-25 14:00–18:00`. Null: nothing was said. */
function whenOf(text: string, today: Day): string | null {
  const days = DAYS.find(([words]) => words.test(text))?.[1]
  if (days === undefined || !/在家|有空|方便|可以来|上门|at home|free|available|come/.test(text)) return null
  return [addDays(today, days).slice(5), PARTS.find(([words]) => words.test(text))?.[1]].filter(Boolean).join(' ')
}
