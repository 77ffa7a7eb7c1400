import { expression, type Fields, parse, type Value } from './ejson'
import { typeTest } from './value-types'
import { badParameter, invalid, unsupported } from './vendor-error'

export type Criteria = Fields
export type Order = [field: string, direction: 1 | -1][]

const ON_FIELDS = new Set([
  ...['$eq', '$ne', '$gt', '$gte', '$lt', '$lte', '$in', '$nin', '$all', '$elemMatch', '$size', '$mod', '$exists'],
  ...['$regex', '$options', '$type', '$not'],
])
const LISTS = new Set(['$in', '$nin', '$all'])
export const LOGIC = new Set(['$and', '$or', '$nor'])
const KNOWN_ELSEWHERE = new Set([
  ...['$near', '$nearSphere', '$geoWithin', '$geoIntersects', '$geometry', '$geoNear', '$jsonSchema', '$where'],
  ...['$text', '$search', '$comment', '$natural', '$bitsAllSet', '$bitsAnySet', '$bitsAllClear', '$bitsAnyClear'],
])

export const isObject = (value: unknown): value is Fields =>
  value !== null &&
  typeof value === 'object' &&
  !Array.isArray(value) &&
  !(value instanceof Date) &&
  !(value instanceof RegExp)

export function refuseOperator(name: string): never {
  throw KNOWN_ELSEWHERE.has(name) ? unsupported(`the operator ${name}`) : invalid(`unknown operator: ${name}`)
}

/** Reads a `where`, refusing what MongoDB would refuse and naming what is not done here. */
export function readCriteria(text: unknown, now: () => number): Criteria {
  const criteria = parse(text, now)
  if (!isObject(criteria)) throw badParameter('query must be an object')
  checkCriteria(criteria)
  return criteria
}

export function checkCriteria(criteria: Criteria): void {
  for (const [field, condition] of Object.entries(criteria)) {
    if (LOGIC.has(field)) {
      if (!Array.isArray(condition) || condition.length === 0 || !condition.every(isObject))
        throw invalid(`${field} must be a nonempty array of objects`)
      for (const inner of condition) checkCriteria(inner as Criteria)
    } else if (field.startsWith('$')) {
      if (field !== '$expr') refuseOperator(field)
    } else checkCondition(condition)
  }
}

function checkCondition(condition: Value): void {
  if (!isObject(condition)) return
  const keys = Object.keys(condition)
  if (!keys.some(key => key.startsWith('$'))) return
  for (const key of keys) {
    const value = condition[key] as Value
    if (!key.startsWith('$')) throw invalid(`unknown operator: ${key}`)
    if (!ON_FIELDS.has(key)) refuseOperator(key)
    if (LISTS.has(key) && !Array.isArray(value)) throw invalid(`${key} needs an array`)
    if (key === '$not') {
      if (!isObject(value) && !(value instanceof RegExp)) throw invalid('$not needs a regex or a document')
      checkCondition(value)
    }
    if (key === '$regex') {
      if (typeof value !== 'string' && !(value instanceof RegExp)) throw invalid('$regex has to be a string')
      const options = condition.$options ?? (value instanceof RegExp ? value.flags : '')
      if (typeof options !== 'string') throw invalid('$options has to be a string')
      condition.$regex = expression(typeof value === 'string' ? value : value.source, options)
    }
    if (key === '$options' && !('$regex' in condition)) throw invalid('$options needs a $regex')
    if (key === '$type') typeTest(value)
    if (key === '$size' && !(Number.isInteger(value) && (value as number) >= 0))
      throw invalid(`Failed to parse $size. Expected a non-negative integer, got ${JSON.stringify(value)}`)
    if (
      key === '$mod' &&
      !(Array.isArray(value) && value.length === 2 && value.every(Number.isFinite) && value[0] !== 0)
    )
      throw invalid('malformed mod, needs two numbers, the first not 0')
    if (key === '$elemMatch') {
      if (!isObject(value)) throw invalid('$elemMatch needs an Object')
      checkElement(value)
    }
  }
}

/** A condition on one element of a list: by operators, or on the fields of an object. */
export function checkElement(value: Fields): void {
  if (Object.keys(value).every(inner => ON_FIELDS.has(inner))) checkCondition(value)
  else checkCriteria(value)
}

export function readOrder(text: unknown, now: () => number): Order {
  const given = parse(text, now)
  const parts = Array.isArray(given)
    ? given.flatMap(part => Object.entries(part as Fields))
    : Object.entries(given as Fields)
  const order = parts.map(([field, direction]): Order[number] => {
    const way = isObject(direction) ? direction.direction : direction
    if (way !== 1 && way !== -1 && way !== 'asc' && way !== 'desc') throw badParameter('order value must be 1 or -1')
    return [field, way === 1 || way === 'asc' ? 1 : -1]
  })
  return decisive(order)
}
/** What comes after the id has nothing left to order. */
export const decisive = (order: Order): Order => {
  const last = order.findIndex(([field]) => field === '_id')
  return last < 0 ? order : order.slice(0, last + 1)
}

/** True when the criteria say nothing but `_id: text`. */
export const onlyId = (criteria: Criteria): string | null => {
  const { _id } = criteria
  return typeof _id === 'string' && Object.keys(criteria).length === 1 ? _id : null
}
