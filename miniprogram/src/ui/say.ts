import { type UiWord, uiWords } from './words'

export type Language = 'zh' | 'en'
type Facts = Record<string, string | number>
/** What a noun says: each word with its sentence in Chinese and in English; `{name}` is filled in. */
export type Words = Readonly<Record<string, readonly [zh: string, en: string]>>

/** Says the words of the catalogues it was made of, and those of the controls; another word does not compile. */
export interface Say<W extends string = never> {
  (word: W | UiWord, facts?: Facts): string
  /** For a name that the server sends, such as an item or a channel: its word, if the catalogues have one. */
  maybe(word: string, facts?: Facts): string | undefined
}
type WordOf<C> = C extends Words ? keyof C & string : never

const COLUMN = { zh: 0, en: 1 } as const

/** The sentences of these catalogues in one language. */
export function say<C extends readonly Words[]>(language: Language, ...catalogues: C): Say<WordOf<C[number]>> {
  const all: readonly Words[] = [...catalogues, uiWords]
  const maybe = (word: string, facts?: Facts): string | undefined => {
    const found = all.find(words => word in words)?.[word]
    return found?.[COLUMN[language]].replace(/\{(\w+)\}/g, (_, name: string) => String(facts?.[name] ?? ''))
  }
  const saying = (word: string, facts?: Facts): string => {
    const sentence = maybe(word, facts)
    if (sentence === undefined) throw new Error(`no catalogue here has the word ${word}`)
    return sentence
  }
  return Object.assign(saying, { maybe })
}
