import { en } from './en'
import { zh } from './zh'
import type { zhContractor } from './zh-contractor'
import type { zhInspection } from './zh-inspection'
import type { zhMoveIn } from './zh-movein'
import type { zhNumbers } from './zh-numbers'
import type { zhPayment } from './zh-payment'
import type { zhRules } from './zh-rules'
import type { zhSlots } from './zh-slots'
import type { zhStocktake } from './zh-stocktake'
import type { zhTakeAlong } from './zh-take-along'
import type { zhTemplate } from './zh-template'
import type { zhWaiting } from './zh-waiting'
import type { zhWalking } from './zh-walking'

/** What the app always carries, and what pages that are fetched later bring along. */
export type Word =
  | keyof typeof zh
  | keyof typeof zhInspection
  | keyof typeof zhContractor
  | keyof typeof zhMoveIn
  | keyof typeof zhNumbers
  | keyof typeof zhPayment
  | keyof typeof zhRules
  | keyof typeof zhSlots
  | keyof typeof zhStocktake
  | keyof typeof zhTakeAlong
  | keyof typeof zhTemplate
  | keyof typeof zhWaiting
  | keyof typeof zhWalking
export type Language = 'zh' | 'en'
export type Facts = Record<string, string | number>
export type Say = (word: Word, facts?: Facts) => string

const catalogues: Record<Language, Record<string, string>> = { zh: { ...zh }, en: { ...en } }

/** Adds the words of pages that are not part of the first load; `words/<noun>.ts` does so when a page imports it. */
export function learn<W extends string>(words: Record<Language, Record<W, string>>): void {
  Object.assign(catalogues.zh, words.zh)
  Object.assign(catalogues.en, words.en)
}

/** The sentence for a word in one language, its `{facts}` filled in. */
export const say =
  (language: Language): Say =>
  (word, facts) =>
    (catalogues[language][word] ?? word).replace(/\{(\w+)\}/g, (_, name: string) => String(facts?.[name] ?? ''))

/** Whether the catalogue has this word: for names the server sends, such as a field or a channel. */
export const isWord = (word: string): word is Word => word in catalogues.zh
