import type { Value } from './ejson'

const buffer = new DataView(new ArrayBuffer(8))
/** A number as text that sorts like the number. */
function ordered(number: number): string {
  buffer.setFloat64(0, number)
  let high = buffer.getUint32(0)
  let low = buffer.getUint32(4)
  if (high & 0x80000000) {
    high = ~high >>> 0
    low = ~low >>> 0
  } else high = (high | 0x80000000) >>> 0
  return high.toString(16).padStart(8, '0') + low.toString(16).padStart(8, '0')
}

/** A value as text that sorts as the vendor sorts types and values; null: it cannot be a key (array, object). */
export function keyOf(value: Value | undefined): string | null {
  if (value === null || value === undefined) return '1\u0000'
  if (typeof value === 'number') return `2${ordered(value === 0 ? 0 : value)}\u0000`
  if (typeof value === 'string')
    return `3${value.includes('\u0000') ? value.replaceAll('\u0000', '\u0000\u0001') : value}\u0000`
  if (typeof value === 'boolean') return value ? '81\u0000' : '80\u0000'
  if (value instanceof Date) return `9${ordered(value.getTime())}\u0000`
  return null
}
/** The first character after every key of the same type: `2`… → `3`. */
export const typeBounds = (value: Value): [string, string] => {
  const type = (keyOf(value) ?? '4')[0] as string
  return [type, String.fromCharCode(type.charCodeAt(0) + 1)]
}

export const at = (document: Record<string, Value>, path: string): Value | undefined => {
  if (!path.includes('.')) return document[path]
  let value: Value | undefined = document
  for (const part of path.split('.')) {
    if (value === null || typeof value !== 'object') return undefined
    value = (value as Record<string, Value>)[part]
  }
  return value
}
