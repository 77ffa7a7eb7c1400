import { writeYuan } from '../money/decimal'
import type { Language, Told } from '../sentence'

/** What an event brings, as it is read: sums of fen as an amount. */
export const factsOf = (reference: Record<string, string>): Record<string, string> => ({
  ...reference,
  ...(reference.amountFen && {
    amount: `¥${writeYuan(Number(reference.amountFen)).replace(/\B(?=(\d{3})+\.)/g, ',')}`,
  }),
})

/** The sentence of an event, filled with its facts; what is not known is left out. */
export const textOf = (told: Told, language: Language, facts: Record<string, string>): string =>
  told[language]
    .replace(/\{(\w+)\}/g, (_, name: string) => facts[name] ?? '')
    .replace(/\s+/g, ' ')
    .replace(/^[\s:：,，]+|[\s:：,，]+$/g, '')
