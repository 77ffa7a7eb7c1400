import type { Refusal, RefusalCode } from '../refusal'
import type { Language, Sentence } from '../sentence'
import { meterRefusals } from './refusals'

const SENTENCES: Partial<Record<RefusalCode, Sentence>> = meterRefusals

/** What a refused reading says, where no door is there to say it. Another noun's refusal is thrown on. */
export function saidOf(refusal: Refusal, language: Language): string {
  const sentence = SENTENCES[refusal.code]
  if (!sentence) throw refusal
  return refusal.answer(sentence, language).message
}
