export type Language = 'zh' | 'en'
/** What a person reads. */
export interface Told {
  zh: string
  en: string
}
/** What a person reads of an event; `brief` where a message has room for little: the sum, the day, what it is about. */
export interface ToldEvent extends Told {
  brief?: Told
}
/** What each of some codes is called, `[zh, en]`. */
export type Words<Code extends string> = Readonly<Record<Code, readonly [string, string]>>
/** What a person reads of a refusal. */
export interface Sentence extends Told {
  /** What the codes among its facts are called: fact → code → words. */
  words?: Readonly<Record<string, Words<string>>>
  /** Whether the same request may succeed later without a change. */
  retry: boolean
  /** What it is over HTTP. */
  status: 400 | 401 | 403 | 404 | 409 | 413 | 429 | 500 | 503
}
export const no = (status: Sentence['status'], zh: string, en: string, retry = false): Sentence => ({
  zh,
  en,
  retry,
  status,
})
/** The same sentence, with words for the codes that its facts hold: nobody reads `in_progress`. */
export const inWords = (sentence: Sentence, words: Readonly<Record<string, Words<string>>>): Sentence => ({
  ...sentence,
  words,
})
