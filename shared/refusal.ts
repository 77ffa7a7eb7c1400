import type { RefusalCode } from './refusals'
import type { Language, Sentence, Told } from './sentence'

export type { RefusalCode }

/** A “no” that a person can act on. `facts` fill `{name}` in the sentence, in the reader's language where a fact has both; `reference` points to what exists instead. */
export class Refusal extends Error {
  constructor(
    readonly code: RefusalCode,
    readonly facts: Record<string, string | number | Told> = {},
    readonly reference?: Record<string, unknown>,
  ) {
    super(code)
  }

  /** What a person reads. The sentence stands in the noun's table, which whoever answers has loaded. */
  answer(sentence: Sentence, language: Language) {
    const message = sentence[language].replace(/\{(\w+)\}/g, (_, name: string) => {
      const fact = this.facts[name] ?? ''
      if (typeof fact === 'object') return fact[language]
      return sentence.words?.[name]?.[fact]?.[language === 'zh' ? 0 : 1] ?? String(fact)
    })
    return { code: this.code, message, retry: sentence.retry, ...(this.reference && { reference: this.reference }) }
  }
}
