import { database } from './database'

type Scalar = string | number | boolean | null
/** From (or only after) one value on, until before (or through) another. A bound of null or undefined is none. */
interface Range {
  from?: number | string
  after?: number | string
  until?: number | string | null
  through?: number | string
}
/** A bound on a field: equal, one of, anything but, or a range. */
type Condition = Scalar | { in: readonly Scalar[] } | { not: Scalar } | Range
export type Filter = Record<string, Condition | undefined>

const bounds = (filter: Filter) =>
  Object.entries(filter).filter((bound): bound is [string, Condition] => bound[1] !== undefined)
const isIn = (condition: object): condition is { in: readonly Scalar[] } => 'in' in condition
const isNot = (condition: object): condition is { not: Scalar } => 'not' in condition
const valueAt = (document: object, path: string): Scalar =>
  (path
    .split('.')
    .reduce<unknown>((value, field) => (value as Record<string, unknown> | null | undefined)?.[field], document) ??
    null) as Scalar

/** Whether a document satisfies the filter: the same rule that `toQuery` asks the database. */
export function matches(document: object, filter: Filter): boolean {
  return bounds(filter).every(([field, condition]) => {
    const value = valueAt(document, field)
    if (condition === null || typeof condition !== 'object') return value === condition
    if (isIn(condition)) return condition.in.includes(value)
    if (isNot(condition)) return value !== condition.not
    if (value === null) return false
    const { from, after, until = null, through } = condition
    return (
      (from === undefined || value >= from) &&
      (after === undefined || value > after) &&
      (until === null || value < until) &&
      (through === undefined || value <= through)
    )
  })
}

/** The filter in the vendor's words. */
export function toQuery(filter: Filter): Record<string, unknown> {
  const _ = database().command
  return Object.fromEntries(
    bounds(filter).map(([field, condition]) => {
      if (condition === null || typeof condition !== 'object') return [field, condition]
      if (isIn(condition)) return [field, condition.in.length === 1 ? condition.in[0] : _.in([...condition.in])]
      if (isNot(condition)) return [field, _.neq(condition.not)]
      const { from, after, until = null, through } = condition
      const sides = [
        ...(from === undefined ? [] : [_.gte(from)]),
        ...(after === undefined ? [] : [_.gt(after)]),
        ...(until === null ? [] : [_.lt(until)]),
        ...(through === undefined ? [] : [_.lte(through)]),
      ]
      const [first, ...others] = sides
      return [field, first ? (others.length > 0 ? first.and(...others) : first) : _.exists(true)]
    }),
  )
}
