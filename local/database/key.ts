import { decode, type Fields, type Value } from './ejson'

const buffer = new DataView(new ArrayBuffer(8))
/** A number as text that sorts like the number; NaN before all of them. */
function ordered(number: number): string {
  if (Number.isNaN(number)) return '0'.repeat(16)
  buffer.setFloat64(0, number === 0 ? 0 : number)
  let high = buffer.getUint32(0)
  let low = buffer.getUint32(4)
  if (high & 0x80000000) {
    high = ~high >>> 0
    low = ~low >>> 0
  } else high = (high | 0x80000000) >>> 0
  return high.toString(16).padStart(8, '0') + low.toString(16).padStart(8, '0')
}

const BEYOND = /[\ud800-\uffff]/
/** Text as it must read to sort by code points, as the vendor's bytes do: surrogates after all else, and back by `original`. */
export const sortable = (text: string): string =>
  BEYOND.test(text) ? shifted(text, unit => (unit >= 0xe000 ? unit - 0x800 : unit + 0x2000)) : text
export const original = (text: string): string =>
  BEYOND.test(text) ? shifted(text, unit => (unit >= 0xf800 ? unit - 0x2000 : unit + 0x800)) : text
function shifted(text: string, shift: (unit: number) => number): string {
  let out = ''
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i)
    out += String.fromCharCode(unit < 0xd800 ? unit : shift(unit))
  }
  return out
}
const textKey = (text: string): string => {
  const key = sortable(text)
  return key.includes('\u0000') ? key.replaceAll('\u0000', '\u0000\uffff') : key
}

/**
 * A value as text that sorts as the vendor sorts types and values: null, number, text, (object, array,) boolean, date.
 * Every key ends in NUL, so that keys can be joined; a NUL inside is followed by the greatest character, to sort after. Null: an array, object or expression, which has no single key.
 */
export function keyOf(value: Value | undefined): string | null {
  if (typeof value === 'string') return `3${textKey(value)}\u0000`
  if (value === null || value === undefined) return '1\u0000'
  if (typeof value === 'number') return `2${ordered(value)}\u0000`
  if (typeof value === 'boolean') return value ? '81\u0000' : '80\u0000'
  if (value instanceof Date) return `9${ordered(value.getTime())}\u0000`
  if ('$date' in value || '$numberDouble' in value) return keyOf(decode(value, Date.now))
  return null
}

/** The text before and after every key of the same type: a range never crosses types. */
export const typeBounds = (key: string): [string, string] => [
  key[0] as string,
  String.fromCharCode(key.charCodeAt(0) + 1),
]

/** What a dotted path leads to; undefined where it leads nowhere. Numbers step into lists. */
export function at(document: Fields, path: string): Value | undefined {
  if (!path.includes('.')) return Object.hasOwn(document, path) ? document[path] : undefined
  let value: Value | undefined = document
  for (const part of path.split('.')) {
    if (value === null || typeof value !== 'object' || !Object.hasOwn(value, part)) return undefined
    value = (value as Fields)[part]
  }
  return value
}

/** The key of a field in an index; null when a list or object is on the way, which these indexes do not hold. */
export function indexKey(document: Fields, path: string): string | null {
  if (!path.includes('.')) return keyOf(document[path])
  let value: Value | undefined = document
  for (const part of path.split('.')) {
    if (Array.isArray(value)) return null
    if (value === null || typeof value !== 'object') return keyOf(undefined)
    value = (value as Fields)[part]
  }
  return keyOf(value)
}

/** The keys a document has in an index on a field, lists and objects included. */
export const indexKeys = (document: Fields, path: string): string[] => [
  ...new Set(
    reached(document, path.split('.')).flatMap(value =>
      Array.isArray(value) ? (value.length === 0 ? ['0\u0000'] : value.map(orderKey)) : [orderKey(value)],
    ),
  ),
]

/** All values a path reaches, through lists of objects too. */
export function reached(value: Value | undefined, parts: string[]): (Value | undefined)[] {
  if (parts.length === 0) return [value]
  const [part, ...rest] = parts as [string, ...string[]]
  if (Array.isArray(value)) {
    if (/^\d+$/.test(part)) return reached(value[Number(part)], rest)
    return value.length === 0 ? [undefined] : value.flatMap(inner => reached(inner, parts))
  }
  if (value === null || typeof value !== 'object') return [undefined]
  return reached((value as Fields)[part], rest)
}

/** Text by which a document sorts on a field: of a list the least (or, descending, the greatest) element counts. */
export function sortKey(document: Fields, path: string, direction: 1 | -1): string {
  const keys = reached(document, path.split('.')).flatMap(value => {
    if (!Array.isArray(value)) return single(value)
    return value.length === 0 ? '0\u0000' : value.map(single)
  })
  return keys.reduce((best, key) => ((direction === 1 ? key < best : key > best) ? key : best))
}
const single = (value: Value | undefined): string => orderKey(value)

/** The key of any value: objects by their fields in turn (type, name, value), arrays by their elements. */
export function orderKey(value: Value | undefined): string {
  const plain = keyOf(value)
  if (plain !== null) return plain
  if (value instanceof RegExp) return `A${textKey(`${value.source}\u0000${value.flags}`)}\u0000`
  if (Array.isArray(value)) return `5${value.map(orderKey).join('')}\u0000`
  const parts = Object.entries(value as Fields).map(([name, inner]) => {
    const key = orderKey(inner)
    return `${key[0]}${textKey(name)}\u0000${key.slice(1)}`
  })
  return `4${parts.join('')}\u0000`
}
/** Whether the vendor calls two values equal: the order of an object's fields counts, a missing value is null. */
export const same = (one: Value | undefined, other: Value | undefined): boolean =>
  one === other || orderKey(one) === orderKey(other)
