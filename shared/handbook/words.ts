import { normalise } from '../normalise'

/** So many ways to be found, and no more: the title and keywords first, then the text from its beginning. */
const MOST_GRAMS = 2000
const CHINESE = /\p{Script=Han}+/gu
const OTHER = /[\p{L}\p{N}]+/gu
const key = (text: string): string => normalise(text).toLowerCase()
const pairs = (run: string): string[] => {
  const signs = [...run]
  return signs.length < 2 ? [run] : signs.slice(1).map((sign, at) => `${signs[at]}${sign}`)
}
/** What a text says, to find it by: each two Chinese letters that stand together, every other word whole. */
export function gramsOf(text: string): string[] {
  const whole = key(text)
  const chinese = (whole.match(CHINESE) ?? []).flatMap(pairs)
  const others = whole.replace(CHINESE, ' ').match(OTHER) ?? []
  return [...new Set([...chinese, ...others])]
}
export const saidIn = (parts: readonly string[]): string[] => [...new Set(parts.flatMap(gramsOf))].slice(0, MOST_GRAMS)
/** How many of the grams a text says. */
export function sharedWith(text: string, grams: readonly string[]): number {
  const said = new Set(gramsOf(text))
  return grams.filter(gram => said.has(gram)).length
}
export const keywordKey = (word: string): string => key(word).replace(/ /g, '')
const LONGEST_KEYWORD = 6
const LOOKED_AT = 80
/** Every keyword that a sentence may contain, for one request that asks for all of them. */
export function keywordsIn(text: string): string[] {
  const signs = [...keywordKey(text)].slice(0, LOOKED_AT)
  const words = signs.flatMap((_, at) =>
    Array.from({ length: LONGEST_KEYWORD - 1 }, (__, more) => signs.slice(at, at + more + 2).join('')),
  )
  return [...new Set(words)].filter(word => [...word].length > 1)
}
