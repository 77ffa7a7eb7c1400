import type { Language, Told } from '../sentence'

/** The sentence of an event, filled with its facts; what is not known is left out. */
export const textOf = (told: Told, language: Language, facts: Record<string, string>): string =>
  told[language]
    .replace(/\{(\w+)\}/g, (_, name: string) => facts[name] ?? '')
    .replace(/\s+/g, ' ')
    .trim()
