import { invalid, unsupported } from './vendor-error'

export type Value = null | boolean | number | string | Date | RegExp | Value[] | { [field: string]: Value }
export type Fields = Record<string, Value>
export type Doc = { _id: string } & Fields

const NOT_KEPT = new Set([
  ...['$numberDecimal', '$binary', '$uuid', '$timestamp', '$minKey', '$maxKey', '$code', '$scope', '$symbol'],
  ...['$dbPointer', '$undefined'],
])

/** The vendor's extended JSON, canonical or relaxed, already parsed as JSON, as plain values. `now` fills server dates. */
export function decode(raw: unknown, now: () => number): Value {
  if (raw === null || typeof raw !== 'object') return raw as Value
  if (Array.isArray(raw)) return raw.map(inner => decode(inner, now))
  const object: Fields = {}
  for (const key in raw) {
    const inner = (raw as Record<string, unknown>)[key]
    if (key.charCodeAt(0) === 36) {
      const special = decodeSpecial(key, inner, now)
      if (special !== undefined) return special
    }
    if (key === '__proto__') throw invalid("the field name '__proto__' is not valid")
    object[key] = inner !== null && typeof inner === 'object' ? decode(inner, now) : (inner as Value)
  }
  return object
}

function decodeSpecial(key: string, value: unknown, now: () => number): Value | undefined {
  switch (key) {
    case '$numberInt':
    case '$numberLong':
    case '$numberDouble':
      return Number(value)
    case '$date':
      return date(value)
    case '$oid':
      return String(value)
    case '$regularExpression': {
      const { pattern, options } = value as { pattern: string; options: string }
      return expression(pattern, options)
    }
    case '$tcb_server_date':
      return new Date(now() + Number(decode((value as { offset?: unknown } | null)?.offset ?? 0, now)))
    default:
      if (NOT_KEPT.has(key)) throw unsupported(`the type ${key}`)
      return undefined
  }
}

function date(value: unknown): Date {
  const at = new Date(
    value !== null && typeof value === 'object'
      ? Number((value as { $numberLong: string }).$numberLong)
      : (value as string | number),
  )
  if (Number.isNaN(at.getTime())) throw invalid('a $date holds no time')
  return at
}

/**
 * The vendor's pattern (PCRE) as this engine reads it. `x` drops blanks and comments, a leading `(?i)` sets flags;
 * of the flags that JavaScript adds, `g` and `y` would make a match depend on the one before.
 */
export function expression(pattern: string, options = ''): RegExp {
  const [whole = '', inline = ''] = /^\(\?([imsx]+)\)/.exec(pattern) ?? []
  const flags = [...new Set(options + inline)].join('')
  let source = pattern.slice(whole.length)
  if (/\(\?[imsx-]+[:)]/.test(source)) throw unsupported(`flags within a pattern: ${pattern}`)
  if (flags.includes('x'))
    source = source.replace(/\\.|\[(?:\\.|[^\]])*\]|\s+|#[^\n]*/gs, part => (/^[\s#]/.test(part) ? '' : part))
  const known = flags.replace(/[^ims]/g, '')
  try {
    // By code points, as the vendor does, where the pattern's escapes allow it.
    return new RegExp(source, `${known}u`)
  } catch {
    try {
      return new RegExp(source, known)
    } catch {
      throw invalid(`Regular expression is invalid: ${pattern}`)
    }
  }
}

const plain = (value: Value): unknown => {
  if (typeof value === 'number') return Number.isFinite(value) ? value : { $numberDouble: String(value) }
  if (value === null || typeof value !== 'object') return value
  if (value instanceof Date) return { $date: { $numberLong: String(value.getTime()) } }
  if (value instanceof RegExp)
    return { $regularExpression: { pattern: value.source, options: value.flags.replace('u', '') } }
  if (Array.isArray(value)) return value.map(plain)
  const object: Record<string, unknown> = {}
  for (const key of Object.keys(value)) object[key] = plain(value[key] as Value)
  return object
}

/** The document as the wire and the file keep it: one string for both. */
export const encode = (value: Value): string => JSON.stringify(plain(value))

/** Text from the wire or the file; nothing at all is an empty object. */
export function parse(text: unknown, now: () => number): Value {
  if (text === undefined || text === null || text === '') return {}
  try {
    return decode(typeof text === 'string' ? JSON.parse(text) : text, now)
  } catch (error) {
    if (error instanceof SyntaxError) throw invalid(`not JSON: ${error.message}`)
    throw error
  }
}
