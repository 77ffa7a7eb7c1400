import { refusals } from './refusals'

export type RefusalCode = keyof typeof refusals
export type Language = 'zh' | 'en'
export interface Sentence {
  zh: string
  en: string
  /** Whether the same request may succeed later without a change. */
  retry: boolean
  /** What it is over HTTP. */
  status: 400 | 401 | 403 | 404 | 409 | 413 | 429 | 500 | 503
}

/** A “no” that a person can act on. `facts` fill `{name}` in the sentence; `reference` points to what exists instead. */
export class Refusal extends Error {
  constructor(
    readonly code: RefusalCode,
    readonly facts: Record<string, string | number> = {},
    readonly reference?: Record<string, unknown>,
  ) {
    super(code)
  }

  answer(language: Language) {
    const sentence: Sentence = refusals[this.code]
    const message = sentence[language].replace(/\{(\w+)\}/g, (_, name: string) => String(this.facts[name] ?? ''))
    return { code: this.code, message, retry: sentence.retry, ...(this.reference && { reference: this.reference }) }
  }

  get status(): number {
    return refusals[this.code].status
  }
}
