import { database } from './database'

type Scalar = string | number | boolean | null
/** A bound on a field: equal, one of, or a half-open range. */
type Condition = Scalar | { in: readonly Scalar[] } | { from?: number | string; until?: number | string | null }
export type Filter = Record<string, Condition | undefined>

const bounds = (filter: Filter) =>
  Object.entries(filter).filter((bound): bound is [string, Condition] => bound[1] !== undefined)
const isIn = (condition: object): condition is { in: readonly Scalar[] } => 'in' in condition

/** Whether a document satisfies the filter: the same rule that `toQuery` asks the database. */
export function matches(document: object, filter: Filter): boolean {
  return bounds(filter).every(([field, condition]) => {
    const value = (document as Record<string, Scalar>)[field] ?? null
    if (condition === null || typeof condition !== 'object') return value === condition
    if (isIn(condition)) return condition.in.includes(value)
    if (value === null) return false
    return (
      (condition.from === undefined || value >= condition.from) &&
      (condition.until === undefined || condition.until === null || value < condition.until)
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
      const { from, until } = condition
      if (until === undefined || until === null) return [field, from === undefined ? _.exists(true) : _.gte(from)]
      return [field, from === undefined ? _.lt(until) : _.gte(from).and(_.lt(until))]
    }),
  )
}
