import { en } from './en'
import { type Word, zh } from './zh'

export type { Word } from './zh'
export type Language = 'zh' | 'en'
export type Facts = Record<string, string | number>
export type Say = (word: Word, facts?: Facts) => string

const catalogues: Record<Language, Record<Word, string>> = { zh, en }

/** The sentence for a word in one language, its `{facts}` filled in. */
export const say =
  (language: Language): Say =>
  (word, facts) =>
    catalogues[language][word].replace(/\{(\w+)\}/g, (_, name: string) => String(facts?.[name] ?? ''))

/** Whether the catalogue has this word: for names the server sends, such as a field or a channel. */
export const isWord = (word: string): word is Word => word in zh
