import { Context, evalExpr } from 'mingo/core'
import * as accumulator from 'mingo/operators/accumulator'
import * as expression from 'mingo/operators/expression'
import * as projection from 'mingo/operators/projection'
import * as query from 'mingo/operators/query'
import type { Options } from 'mingo/types'
import { isObject } from './criteria'
import type { Fields, Value } from './ejson'
import { orderKey, same } from './key'
import { typeOf } from './value-types'
import { invalid } from './vendor-error'

/** What an expression gives; undefined: it leads nowhere. */
type Given = Value | undefined
type Operator = (document: Fields, operand: Given, options: Options) => unknown

export const given = (document: Fields, operand: Given, options: Options): Given =>
  evalExpr(document as never, operand as never, options) as Given
const argumentsOf = (document: Fields, operand: Given, options: Options): Given[] => {
  const values = given(document, operand, options)
  return Array.isArray(values) ? values : [values]
}
/** In expressions what is missing stands before null, and is not equal to it. */
const keyIn = (value: Given): string => (value === undefined ? '' : orderKey(value))
const compared =
  (holds: (way: number) => unknown): Operator =>
  (document, operand, options) => {
    if (!Array.isArray(operand) || operand.length !== 2) throw invalid('a comparison takes exactly 2 arguments')
    const [left, right] = argumentsOf(document, operand, options).map(keyIn) as [string, string]
    return holds(left < right ? -1 : left > right ? 1 : 0)
  }
const texts = (name: string, value: Given): string => {
  if (value === undefined || value === null) return ''
  if (typeof value === 'string') return value
  if (typeof value === 'number') return String(value)
  if (value instanceof Date) return value.toISOString()
  throw invalid(`${name} cannot read a value of type ${typeOf(value)} as text`)
}

const substring: Operator = (document, operand, options) => {
  const [text, from, count] = argumentsOf(document, operand, options)
  const bytes = Buffer.from(texts('$substrBytes', text))
  if (typeof from !== 'number' || typeof count !== 'number') throw invalid('$substrBytes needs numbers')
  if (from < 0) return ''
  const part = bytes.subarray(from, count < 0 ? undefined : from + count)
  const startsInside = part.length > 0 && ((part[0] as number) & 0xc0) === 0x80
  const endsInside = ((bytes[from + part.length] ?? 0) & 0xc0) === 0x80
  if (startsInside || endsInside) throw invalid('$substrBytes: Invalid range, a bound is in the middle of a character')
  return part.toString()
}
const indexOf: Operator = (document, operand, options) => {
  const [text, part, from = 0, until] = argumentsOf(document, operand, options)
  if (text === undefined || text === null) return null
  if (typeof text !== 'string' || typeof part !== 'string') throw invalid('$indexOfCP requires text to search')
  for (const bound of [from, until ?? 0])
    if (typeof bound !== 'number' || bound < 0) throw invalid('$indexOfCP requires bounds that are not negative')
  const [where, what] = [[...text], [...part]]
  const end = Math.min(where.length, typeof until === 'number' ? until : where.length)
  for (let at = from as number; at + what.length <= end; at += 1)
    if (what.every((one, i) => where[at + i] === one)) return at
  return -1
}

/** The date of an operator that takes one, or one with a zone; null stays null. */
const localDate = (document: Fields, operand: Given, options: Options): Date | null => {
  const zoned = isObject(operand) && 'date' in operand
  const date = given(document, zoned ? operand.date : operand, options)
  if (date === undefined || date === null) return null
  if (!(date instanceof Date)) throw invalid(`can't convert from ${typeOf(date)} to Date`)
  if (!zoned || operand.timezone === undefined) return date
  const parts = given(document, { $dateToParts: operand } as Fields, options) as Record<string, number>
  return new Date(Date.UTC(parts.year as number, (parts.month as number) - 1, parts.day))
}
const DAY_MS = 86_400_000
/** Weeks begin on Sunday; the days before the first one are week 0. */
const week: Operator = (document, operand, options) => {
  const date = localDate(document, operand, options)
  if (!date) return null
  const dayOfYear = Math.floor((date.getTime() - Date.UTC(date.getUTCFullYear(), 0, 1)) / DAY_MS)
  return Math.floor((dayOfYear + 7 - date.getUTCDay()) / 7)
}
/** A week belongs to the year that holds its Thursday. */
const isoWeekYear: Operator = (document, operand, options) => {
  const date = localDate(document, operand, options)
  return date && new Date(date.getTime() + (4 - (date.getUTCDay() || 7)) * DAY_MS).getUTCFullYear()
}

const EXPRESSIONS: Record<string, Operator> = {
  $cmp: compared(way => way),
  $eq: compared(way => way === 0),
  $ne: compared(way => way !== 0),
  $gt: compared(way => way > 0),
  $gte: compared(way => way >= 0),
  $lt: compared(way => way < 0),
  $lte: compared(way => way <= 0),
  $toLower: (document, operand, options) => texts('$toLower', argumentsOf(document, operand, options)[0]).toLowerCase(),
  $toUpper: (document, operand, options) => texts('$toUpper', argumentsOf(document, operand, options)[0]).toUpperCase(),
  $substr: substring,
  $substrBytes: substring,
  $indexOfCP: indexOf,
  $week: week,
  $isoWeekYear: isoWeekYear,
  $size: (document, operand, options) => {
    const list = given(document, Array.isArray(operand) && operand.length === 1 ? operand[0] : operand, options)
    if (Array.isArray(list)) return list.length
    throw invalid(
      `The argument to $size must be an array, but was of type: ${list === undefined ? 'missing' : typeOf(list)}`,
    )
  },
  $in: (document, operand, options) => {
    const [one, list] = argumentsOf(document, operand, options)
    if (!Array.isArray(list)) throw invalid('$in requires an array as a second argument')
    return list.some(other => keyIn(other) === keyIn(one))
  },
  $switch: (document, operand, options) => {
    const { branches, default: otherwise } = operand as { branches: { case: Value; then: Value }[]; default?: Value }
    const branch = branches.find(one => truthy(given(document, one.case, options)))
    if (branch) return given(document, branch.then, options)
    if (otherwise !== undefined) return given(document, otherwise, options)
    throw invalid('$switch could not find a matching branch for an input, and no default was specified.')
  },
}
const truthy = (value: Given): boolean => value !== undefined && value !== null && value !== false && value !== 0

/** What an accumulator gathers: the library hands over the group, or a list that is already computed. */
const gathered = (group: Fields[], operand: Given, options: Options): Given[] =>
  operand === null || operand === undefined
    ? (group as Given[])
    : group.map(document => evalExpr(document as never, operand as never, rooted(options, document)) as Given)
/** The library keeps the root of the group's last look. */
const rooted = (options: Options, root: Fields): Options =>
  (options as Options & { update?(at: object): Options }).update?.({ root }) ?? options
const extreme =
  (sign: 1 | -1) =>
  (group: Fields[], operand: Given, options: Options): Value => {
    const values = gathered(group, operand, options).filter(one => one !== undefined && one !== null) as Value[]
    if (values.length === 0) return null
    return values.reduce((best, one) => (orderKey(one) < orderKey(best) === (sign === 1) ? one : best))
  }
const ACCUMULATORS = {
  $push: (group: Fields[], operand: Given, options: Options) =>
    gathered(group, operand, options).filter(one => one !== undefined),
  $addToSet: (group: Fields[], operand: Given, options: Options) => {
    const values = gathered(group, operand, options).filter(one => one !== undefined)
    return values.filter((one, at) => values.findIndex(other => same(other, one)) === at)
  },
  $min: extreme(1),
  $max: extreme(-1),
}

export const context = Context.init({
  accumulator: { ...accumulator, ...ACCUMULATORS } as never,
  expression: { ...expression, ...EXPRESSIONS } as never,
  query: query as never,
  projection: projection as never,
})

/** Whether an expression about a document is true, for `$expr`. */
export const holds = (
  document: Fields,
  operand: Value,
  options: Options = { context, scriptEnabled: false } as never,
): boolean => truthy(given(document, operand, options))
