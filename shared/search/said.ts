import { plateKey } from '../estate/noted'
import { houseKey } from '../estate/spelling'
import { nameKey, numberKey } from '../normalise'

const LONGEST_NAME = 20
const TAIL = 4

/** What people say of a name: all of it, how it begins, and the given name. */
export function saidOfName(name: string): string[] {
  const key = [...nameKey(name)].slice(0, LONGEST_NAME)
  const starts = key.map((_, at) => key.slice(0, at + 1).join('')).slice(1)
  return [...new Set([key.join(''), ...starts, key.slice(1).join('')])].filter(one => [...one].length > 1)
}
/** A number in full and by its last four digits. */
export const saidOfPhone = (phone: string | null): string[] =>
  phone ? [...new Set([phone, phone.slice(-TAIL)])].filter(one => one.length >= TAIL) : []
/** The number of a thing: as it stands, and its last stretch of digits with and without the zeros before it. */
export function saidOfNumber(number: string): string[] {
  const key = numberKey(number).toUpperCase()
  const [digits = ''] = /\d+$/.exec(key) ?? []
  return [...new Set([key, digits, digits.replace(/^0+/, '')])].filter(Boolean)
}
/** Every way in which what somebody typed may have been kept: as a house, a name or a number. */
export const saidAs = (text: string): string[] =>
  [...new Set([houseKey(text), nameKey(text), numberKey(text).toUpperCase(), plateKey(text)])].filter(Boolean)
