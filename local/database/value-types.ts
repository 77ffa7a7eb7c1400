import type { Value } from './ejson'
import { invalid } from './vendor-error'

const INT_MOST = 2 ** 31
/** How the vendor's SDK writes a number, and so what it is kept as: there is one number type here. */
const numberType = (value: number): string =>
  !Number.isInteger(value) ? 'double' : value >= -INT_MOST && value < INT_MOST ? 'int' : 'long'

export function typeOf(value: Value): string {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'array'
  if (value instanceof Date) return 'date'
  if (value instanceof RegExp) return 'regex'
  if (typeof value === 'number') return numberType(value)
  if (typeof value === 'boolean') return 'bool'
  return typeof value
}

const NUMBERS: Record<number, string> = {
  [-1]: 'minKey',
  1: 'double',
  2: 'string',
  3: 'object',
  4: 'array',
  5: 'binData',
  6: 'undefined',
  7: 'objectId',
  8: 'bool',
  9: 'date',
  10: 'null',
  11: 'regex',
  12: 'dbPointer',
  13: 'javascript',
  14: 'symbol',
  15: 'javascriptWithScope',
  16: 'int',
  17: 'timestamp',
  18: 'long',
  19: 'decimal',
  127: 'maxKey',
}
const NAMES = new Set([...Object.values(NUMBERS), 'number'])
const NUMERIC = new Set(['double', 'int', 'long', 'decimal'])

/** `$type` with a name, a number, or a list of them; refuses what is neither, as the vendor does. */
export function typeTest(operand: Value): (value: Value | undefined) => boolean {
  const wanted = new Set(
    (Array.isArray(operand) ? operand : [operand]).map(one => {
      const name = typeof one === 'number' ? NUMBERS[one] : one
      if (typeof one === 'number' && !name) throw invalid(`Invalid numerical type code: ${one}`)
      if (typeof name !== 'string') throw invalid('type must be represented as a number or a string')
      if (!NAMES.has(name)) throw invalid(`Unknown type name alias: ${name}`)
      return name
    }),
  )
  if (wanted.size === 0) throw invalid('$type must match at least one type')
  return value => {
    if (value === undefined) return false
    const type = typeOf(value)
    return wanted.has(type) || (wanted.has('number') && NUMERIC.has(type))
  }
}
