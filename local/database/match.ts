import { Query } from 'mingo'
import { type Criteria, isObject, LOGIC } from './criteria'
import type { Fields, Value } from './ejson'

/** Null: not decided here. */
type Verdict = boolean | null
type Clause = (document: Fields) => Verdict
const LISTED = Symbol('what only the library understands')
type Plain = string | number | boolean | null | typeof LISTED

/** The plain value at a path; times, lists and objects are for the library. */
function plainAt(document: Fields, path: readonly string[]): Plain {
  let value: Value | undefined = document
  for (const part of path) {
    if (Array.isArray(value)) return LISTED
    if (value === null || typeof value !== 'object') return null
    value = Object.hasOwn(value, part) ? (value as Fields)[part] : undefined
  }
  return plain(value)
}
function plain(value: Value | undefined): Plain {
  if (value === undefined || value === null) return null
  return typeof value === 'object' ? LISTED : value
}

function fieldClause(field: string, condition: Value): Clause {
  const path = field.split('.')
  const operators = isObject(condition) ? condition : { $eq: condition }
  const tests = Object.entries(operators).map(([name, operand]) => comparison(name, operand))
  return document => {
    const value = plainAt(document, path)
    if (value === LISTED) return null
    let verdict: Verdict = true
    for (const test of tests) {
      const one = test ? test(value) : null
      if (one === false) return false
      if (one === null) verdict = null
    }
    return verdict
  }
}

function comparison(name: string, operand: Value): ((value: Plain) => Verdict) | null {
  if (name === '$in' || name === '$nin') {
    const among = new Set((operand as Value[]).map(plain))
    if (among.has(LISTED)) return null
    return value => among.has(value) === (name === '$in')
  }
  const other = plain(operand)
  if (other === LISTED || (typeof other === 'number' && Number.isNaN(other))) return null
  if (name === '$eq') return value => value === other
  if (name === '$ne') return value => value !== other
  // What null and truth values compare to is left to the library.
  if (typeof other !== 'string' && typeof other !== 'number') return null
  const alike = (value: Plain): value is string | number => typeof value === typeof other
  if (name === '$gt') return value => alike(value) && value > other
  if (name === '$gte') return value => alike(value) && value >= other
  if (name === '$lt') return value => alike(value) && value < other
  if (name === '$lte') return value => alike(value) && value <= other
  return null
}

const every =
  (clauses: Clause[]): Clause =>
  document => {
    let verdict: Verdict = true
    for (const clause of clauses) {
      const one = clause(document)
      if (one === false) return false
      if (one === null) verdict = null
    }
    return verdict
  }
const any =
  (clauses: Clause[]): Clause =>
  document => {
    let verdict: Verdict = false
    for (const clause of clauses) {
      const one = clause(document)
      if (one === true) return true
      if (one === null) verdict = null
    }
    return verdict
  }

/** Decides comparisons of plain values, which most are; anything else is null. */
export function clauseOf(criteria: Criteria): Clause {
  return every(
    Object.entries(criteria).map(([field, condition]): Clause => {
      if (field === '$and') return every((condition as Criteria[]).map(clauseOf))
      if (field === '$or') return any((condition as Criteria[]).map(clauseOf))
      return field.startsWith('$') ? () => null : fieldClause(field, condition)
    }),
  )
}

/** MongoDB's `$all` is satisfied by a plain value too; the library wants a list. So each element is its own condition. */
function spread(criteria: Criteria): Criteria {
  const extra: Criteria[] = []
  const rest: Criteria = {}
  for (const [field, condition] of Object.entries(criteria)) {
    if (LOGIC.has(field)) rest[field] = (condition as Criteria[]).map(spread)
    else if (isObject(condition) && Array.isArray(condition.$all)) {
      const { $all, ...others } = condition
      if (Object.keys(others).length > 0) rest[field] = others
      if ($all.length === 0) extra.push({ _id: { $in: [] } })
      for (const one of $all as Value[]) extra.push({ [field]: one })
    } else rest[field] = condition
  }
  return extra.length > 0 ? { $and: [rest, ...extra] } : rest
}

/** The test of a `where`. The library's query takes longer to build than most requests take, so it waits for its turn. */
export function testOf(criteria: Criteria): (document: Fields) => boolean {
  const clause = clauseOf(criteria)
  let query: Query | null = null
  return document => {
    const verdict = clause(document)
    if (verdict !== null) return verdict
    query ??= new Query(spread(criteria) as never, { scriptEnabled: false })
    return query.test(document as never)
  }
}
