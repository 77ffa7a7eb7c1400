import { normalise } from '../normalise'

const DIGITS = '零一二三四五六七八九'
/** `十二` → `12`; numerals stand before 栋 and 单元 only, so that no name of a house is touched. */
const counted = (numeral: string): string => {
  const [tens = '', ones = ''] = numeral.includes('十') ? numeral.split('十') : ['', numeral]
  const ten = numeral.includes('十') ? DIGITS.indexOf(tens || '一') * 10 : 0
  return String(ten + (ones ? DIGITS.indexOf(ones) : 0))
}

/**
 * What all spellings of one house have in common: `3 栋 2 单元 501`, `３－２－501`, `3栋2单元0501室` and `3#2-501号` are
 * `3-2-501`. A door is one door with or without leading zeros.
 */
export const houseKey = (text: string): string =>
  normalise(text)
    .toUpperCase()
    .replace(/([零一二三四五六七八九十]{1,3})(?= ?(?:号楼|栋|幢|座|单元))/g, counted)
    .replace(/单元 ?\d+ ?[层楼]/g, '单元')
    .replace(/号楼|楼栋|栋|幢|座|单元|[#/\\.,，、_~|]/g, '-')
    .replace(/(\d|[甲乙丙丁]) ?(?:号房|[号室户房])$/, '$1')
    .replace(/([0-9A-Z]) (?=[0-9A-Z])/g, '$1-')
    .replace(/ /g, '')
    .replace(/(^|[^0-9A-Z])0+(?=[0-9])/g, '$1')
    .replace(/-+/g, '-')
    .replace(/^-|-$/g, '')

/** The whole key of a house and what people shorten it to: `3-2-501` is also `2-501`, `3-501` and `501`. */
export function spellingsOf(code: string): string[] {
  const parts = houseKey(code).split('-')
  const tails = parts.map((_, at) => parts.slice(at).join('-'))
  const ends = parts.length > 2 ? [`${parts[0]}-${parts.at(-1)}`] : []
  return [...new Set([...tails, ...ends])]
}
/** As people count: 2 before 10. */
export const asCounted = (text: string): string => text.replace(/\d+/g, digits => digits.padStart(6, '0'))
export function byCount(one: string, other: string): number {
  const [first, second] = [asCounted(one), asCounted(other)]
  return first < second ? -1 : first > second ? 1 : 0
}

/** The part of an id that names a house. Letters an id does not take stand as their code points. */
export const idOfCode = (code: string): string =>
  code.replace(/[^A-Za-z0-9-]/g, letter => `.${letter.charCodeAt(0).toString(16).padStart(4, '0')}`)
