export type Value = null | boolean | number | string | Date | RegExp | Value[] | { [field: string]: Value }
export type Doc = { _id: string } & Record<string, Value>

/** The vendor's extended JSON, already parsed as JSON, as plain values. `now` fills server dates. */
export function decode(raw: unknown, now: () => number): Value {
  if (raw === null || typeof raw !== 'object') return raw as Value
  if (Array.isArray(raw)) return raw.map(inner => decode(inner, now))
  const keys = Object.keys(raw)
  const first = keys[0]
  if (first?.startsWith('$')) {
    const special = decodeSpecial(first, raw as Record<string, unknown>, now)
    if (special !== undefined) return special
  }
  const object: Record<string, Value> = {}
  for (const key of keys) {
    const value = decode((raw as Record<string, unknown>)[key], now)
    if (key === '__proto__')
      Object.defineProperty(object, key, { value, enumerable: true, configurable: true, writable: true })
    else object[key] = value
  }
  return object
}

function decodeSpecial(key: string, raw: Record<string, unknown>, now: () => number): Value | undefined {
  const value = raw[key]
  switch (key) {
    case '$numberInt':
    case '$numberLong':
    case '$numberDouble':
      return Number(value)
    case '$date':
      return new Date(
        typeof value === 'object' ? Number((value as { $numberLong: string }).$numberLong) : (value as string | number),
      )
    case '$oid':
      return String(value)
    case '$regularExpression': {
      const { pattern, options } = value as { pattern: string; options: string }
      return new RegExp(pattern, options.replace(/[^imsu]/g, ''))
    }
    case '$regex':
      return typeof value === 'string'
        ? new RegExp(value, String(raw.$options ?? '').replace(/[^imsu]/g, ''))
        : undefined
    case '$tcb_server_date':
      return new Date(now() + Number(decode((value as { offset?: unknown }).offset ?? 0, now)))
    default:
      return undefined
  }
}

const plain = (value: Value): unknown => {
  if (value instanceof Date) return { $date: { $numberLong: String(value.getTime()) } }
  if (value instanceof RegExp) return { $regularExpression: { pattern: value.source, options: value.flags } }
  if (Array.isArray(value)) return value.map(plain)
  if (value === null || typeof value !== 'object') return value
  const object: Record<string, unknown> = {}
  for (const key of Object.keys(value)) object[key] = plain(value[key] as Value)
  return object
}
/** The document as the wire and the file keep it: one string for both. */
export const encode = (value: Value): string => JSON.stringify(plain(value))
export const parse = (text: string | undefined | null, now: () => number): Value =>
  text ? decode(JSON.parse(text), now) : {}
