import { applied } from './apply'
import { type Criteria, checkElement, isObject } from './criteria'
import type { Doc, Fields, Value } from './ejson'
import { invalid, unsupported } from './vendor-error'

const OPERATORS = new Set([
  ...['$set', '$unset', '$inc', '$mul', '$min', '$max', '$rename', '$bit'],
  ...['$push', '$pop', '$pull', '$pullAll', '$addToSet'],
])
const ELSEWHERE = new Set(['$currentDate', '$setOnInsert', '$pushAll'])
const PUSH = new Set(['$each', '$position', '$slice', '$sort'])
/** Beyond what any document here needs; a larger step into a list would fill memory with nulls. */
const MOST_ITEMS = 100_000
const MOST_DEPTH = 100

/** A value on its way into a document: no field names that look like operators, and no endless nesting. */
function checkValue(value: Value, depth = 0): void {
  if (depth > MOST_DEPTH) throw invalid('the document is nested deeper than 100 levels')
  if (Array.isArray(value)) for (const inner of value) checkValue(inner, depth + 1)
  else if (isObject(value)) {
    for (const field of Object.keys(value)) {
      if (field.startsWith('$')) throw invalid(`The dollar ($) prefixed field '${field}' is not valid for storage.`)
      checkValue(value[field] as Value, depth + 1)
    }
  }
}
export function checkDocument(value: Value): asserts value is Fields {
  if (!isObject(value)) throw invalid('a document must be an object')
  checkValue(value)
}

/** `where` is for the positional `$`. The document after the update: a new value, the old one untouched. */
export function changed(document: Doc, update: Value, where: Criteria): Doc {
  if (!isObject(update) || Object.keys(update).length === 0)
    throw invalid("'$set' is empty. You must specify a field like so: {$set: {<field>: ...}}")
  const paths: string[] = []
  for (const [operator, fields] of Object.entries(update)) {
    if (ELSEWHERE.has(operator)) throw unsupported(`the update operator ${operator}`)
    if (!OPERATORS.has(operator)) throw invalid(`Unknown modifier: ${operator}`)
    if (!isObject(fields)) throw invalid(`Modifiers operate on fields but we found another type: {${operator}}`)
    if (Object.keys(fields).length === 0) throw invalid(`'${operator}' is empty. You must specify a field.`)
    for (const [path, value] of Object.entries(fields)) {
      checkPath(path, paths)
      checkOperand(operator, path, value)
      if (operator === '$rename') checkPath(value as string, paths)
    }
  }
  return applied(document, update, where) as Doc
}

function checkPath(path: string, paths: string[]): void {
  const parts = path.split('.')
  if (parts.some(part => part === '')) throw invalid(`The update path '${path}' contains an empty field name`)
  if (parts[0] === '_id') throw invalid("Performing an update on the path '_id' would modify the immutable field '_id'")
  for (const part of parts) {
    if (part === '__proto__') throw invalid(`the field name '${part}' is not valid`)
    if (part.startsWith('$[') && part !== '$[]') throw unsupported('array filters')
    if (part.startsWith('$') && part !== '$' && part !== '$[]')
      throw invalid(`The dollar ($) prefixed field '${part}' in '${path}' is not valid for storage.`)
    if (/^\d+$/.test(part) && Number(part) > MOST_ITEMS) throw invalid(`can't step to element ${part} of a list`)
  }
  for (const other of paths)
    if (other === path || other.startsWith(`${path}.`) || path.startsWith(`${other}.`))
      throw invalid(`Updating the path '${path}' would create a conflict at '${other}'`)
  paths.push(path)
}

function checkOperand(operator: string, path: string, value: Value): void {
  const number = typeof value === 'number'
  if ((operator === '$inc' || operator === '$mul') && !number)
    throw invalid(`Cannot ${operator === '$inc' ? 'increment' : 'multiply'} with non-numeric argument: {${path}}`)
  if (operator === '$pop' && value !== 1 && value !== -1) throw invalid('$pop expects 1 or -1')
  if (operator === '$pull' && isObject(value)) checkElement(value)
  if (operator === '$pullAll' && !Array.isArray(value)) throw invalid('$pullAll requires an array argument')
  if (operator === '$rename' && typeof value !== 'string') throw invalid(`The 'to' field for $rename must be a string`)
  if (operator === '$bit' && !isObject(value)) throw invalid('The $bit modifier is not compatible with this value')
  if (operator === '$set' || operator === '$min' || operator === '$max') checkValue(value)
  if (operator !== '$push' && operator !== '$addToSet') return
  if (!isObject(value) || !('$each' in value)) return checkValue(value)
  const { $each, $position, $slice, $sort } = value
  const unknown = Object.keys(value).find(key => !(operator === '$push' ? PUSH : new Set(['$each'])).has(key))
  if (unknown) throw invalid(`Unrecognized clause in ${operator}: ${unknown}`)
  if (!Array.isArray($each)) throw invalid(`The argument to $each in ${operator} must be an array`)
  checkValue($each)
  for (const whole of [$position, $slice])
    if (whole !== undefined && !Number.isInteger(whole))
      throw invalid(`$position and $slice must be integers: {${path}}`)
  if ($sort !== undefined && $sort !== 1 && $sort !== -1 && !isObject($sort)) throw invalid('The $sort is invalid')
}
