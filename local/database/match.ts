import { type Criteria, isObject, LOGIC } from './criteria'
import type { Fields, Value } from './ejson'
import { holds } from './expressions'
import { orderKey, same } from './key'
import { typeTest } from './value-types'

type Test = (document: Fields) => boolean
type Expressed = (document: Fields, operand: Value) => boolean
/** One value at the end of a path; undefined: the path leads nowhere. */
type Check = (value: Value | undefined) => boolean

const kindOf = (value: Value | undefined): string => orderKey(value)[0] as string
const isList = (value: unknown): value is Value[] => Array.isArray(value)

/**
 * The values a path reaches: through lists of objects, and to an element where the path says a number. A plain value on
 * the way ends it as missing; what is no object within a list is passed over.
 */
function some(value: Value | undefined, parts: readonly string[], at: number, check: Check): boolean {
  if (at === parts.length) return check(value)
  const part = parts[at] as string
  if (isList(value)) {
    for (const inner of value) if (isObject(inner) && some(inner, parts, at, check)) return true
    return /^\d+$/.test(part) && Number(part) < value.length && some(value[Number(part)], parts, at + 1, check)
  }
  if (!isObject(value)) return check(undefined)
  return some(Object.hasOwn(value, part) ? value[part] : undefined, parts, at + 1, check)
}
/** A condition on a field: of a list any element may satisfy it, or the list itself. */
const reaching = (parts: readonly string[], check: Check): Test =>
  at(parts, value => check(value) || (isList(value) && value.some(check)))
/** A condition on what stands there, list or not. */
const at = (parts: readonly string[], check: Check): Test => {
  const [only] = parts
  if (parts.length === 1 && only !== undefined)
    return document => check(Object.hasOwn(document, only) ? document[only] : undefined)
  return document => some(document, parts, 0, check)
}
const not =
  (test: Test): Test =>
  document =>
    !test(document)
const every =
  (tests: readonly Test[]): Test =>
  document =>
    tests.every(test => test(document))

function equal(operand: Value): Check {
  if (operand === null) return value => value === null || value === undefined
  if (operand instanceof RegExp)
    return value => (typeof value === 'string' ? operand.test(value) : value instanceof RegExp && same(value, operand))
  if (typeof operand !== 'object' && !Number.isNaN(operand)) return value => value === operand
  return value => value !== undefined && same(value, operand)
}
function among(operands: Value[]): Check {
  const plain = new Set<Value | undefined>(operands.filter(one => typeof one === 'string' || typeof one === 'number'))
  const rest = operands.filter(one => !plain.has(one)).map(equal)
  return value => plain.has(value) || rest.some(check => check(value))
}
/** Only values of one type compare; NaN with itself alone. */
function ordered(operand: Value, holds: (way: number) => boolean): Check {
  if (operand === null) return value => (value === null || value === undefined) && holds(0)
  const kind = kindOf(operand)
  const key = orderKey(operand)
  const lone = typeof operand === 'number' && Number.isNaN(operand)
  const quick = typeof operand === 'number' && !lone
  return value => {
    if (quick && typeof value === 'number') return !Number.isNaN(value) && holds(Math.sign(value - operand))
    if (value === undefined || value === null || kindOf(value) !== kind) return false
    const other = orderKey(value)
    if (lone || Number.isNaN(value)) return other === key && holds(0)
    return holds(other < key ? -1 : other > key ? 1 : 0)
  }
}

/** The test of one element of a list: of the value by operators, or of an object by its fields. */
export function elementTest(operand: Criteria): Check {
  const names = Object.keys(operand)
  if (names.length > 0 && names.every(name => name.startsWith('$') && !LOGIC.has(name))) {
    const tests = Object.entries(operand).map(([name, value]) => conditionTest([], name, value))
    return value => tests.every(test => test(value as never))
  }
  const test = testOf(operand)
  return value => isObject(value) && test(value)
}

/** With no path the test is of an element by itself, which `document` then is. */
function conditionTest(parts: readonly string[], name: string, operand: Value): Test {
  const alone = parts.length === 0
  const within = (check: Check): Test => (alone ? value => check(value as Value) : reaching(parts, check))
  const whole = (check: Check): Test => (alone ? value => check(value as Value) : at(parts, check))
  switch (name) {
    case '$eq':
      return within(equal(operand))
    case '$ne':
      return not(within(equal(operand)))
    case '$in':
      return within(among(operand as Value[]))
    case '$nin':
      return not(within(among(operand as Value[])))
    case '$gt':
      return within(ordered(operand, way => way > 0))
    case '$gte':
      return within(ordered(operand, way => way >= 0))
    case '$lt':
      return within(ordered(operand, way => way < 0))
    case '$lte':
      return within(ordered(operand, way => way <= 0))
    case '$mod': {
      const [by, rest] = (operand as number[]).map(Math.trunc) as [number, number]
      return within(value => typeof value === 'number' && Number.isFinite(value) && Math.trunc(value) % by === rest)
    }
    case '$regex':
      return within(equal(operand))
    case '$options':
      return () => true
    case '$type':
      return within(typeTest(operand))
    case '$exists':
      return whole(value => (value !== undefined) === Boolean(operand))
    case '$size':
      return whole(value => isList(value) && value.length === operand)
    case '$elemMatch': {
      const check = elementTest(operand as Criteria)
      return whole(value => isList(value) && value.some(check))
    }
    case '$all': {
      const tests = (operand as Value[]).map(one =>
        isObject(one) && '$elemMatch' in one
          ? conditionTest(parts, '$elemMatch', one.$elemMatch as Value)
          : within(equal(one)),
      )
      return tests.length === 0 ? () => false : every(tests)
    }
    case '$not':
      return not(
        operand instanceof RegExp
          ? within(equal(operand))
          : every(Object.entries(operand as Fields).map(([n, v]) => conditionTest(parts, n, v))),
      )
    default:
      throw new Error(`no test for ${name}`)
  }
}

function fieldTest(field: string, condition: Value): Test {
  const parts = field.split('.')
  if (!isObject(condition) || !Object.keys(condition).some(name => name.startsWith('$')))
    return reaching(parts, equal(condition))
  return every(Object.entries(condition).map(([name, operand]) => conditionTest(parts, name, operand)))
}

/** The test of a `where` that `checkCriteria` has let through, as MongoDB decides it. `expressed` decides `$expr`. */
export function testOf(criteria: Criteria, expressed: Expressed = holds): Test {
  const tests = Object.entries(criteria).map(([field, condition]): Test => {
    if (field === '$expr') {
      return document => expressed(document, condition)
    }
    if (!LOGIC.has(field)) return fieldTest(field, condition)
    const inner = (condition as Criteria[]).map(one => testOf(one, expressed))
    if (field === '$and') return every(inner)
    const any: Test = document => inner.some(test => test(document))
    return field === '$or' ? any : not(any)
  })
  return tests.length === 1 ? (tests[0] as Test) : every(tests)
}
