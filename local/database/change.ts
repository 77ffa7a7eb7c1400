import { updateOne } from 'mingo'
import type { Doc, Value } from './ejson'
import { at } from './key'
import { invalid, unsupported } from './vendor-error'

const OPERATORS = new Set([
  '$set',
  '$unset',
  '$inc',
  '$mul',
  '$min',
  '$max',
  '$push',
  '$pop',
  '$pull',
  '$pullAll',
  '$addToSet',
  '$rename',
])
const ARRAYS = new Set(['$push', '$pop', '$pull', '$pullAll', '$addToSet'])

/** What the vendor refuses and the library would swallow: numbers added to text, lists inside scalars, paths through null. */
function check(document: Doc, update: Record<string, Value>): void {
  const operators = Object.keys(update)
  if (operators.length === 0) throw invalid('the update is empty')
  for (const operator of operators) {
    if (!OPERATORS.has(operator)) throw unsupported(`the update operator ${operator}`)
    for (const [path, value] of Object.entries(update[operator] as Record<string, Value>)) {
      if (path === '_id' || path.startsWith('_id.'))
        throw invalid("Performing an update on the path '_id' would modify the immutable field '_id'")
      const old = at(document, path)
      const isNumber = (operator === '$inc' || operator === '$mul') && typeof value !== 'number'
      if (isNumber) throw invalid(`Cannot ${operator.slice(1)} with non-numeric argument: {${path}}`)
      if ((operator === '$inc' || operator === '$mul') && old !== undefined && typeof old !== 'number') {
        throw invalid(`Cannot apply ${operator} to a value of non-numeric type: ${path}`)
      }
      if (ARRAYS.has(operator) && old !== undefined && !Array.isArray(old))
        throw invalid(`The field '${path}' must be an array`)
      if (operator !== '$unset') through(document, path)
    }
  }
}
function through(document: Doc, path: string): void {
  const parts = path.split('.')
  for (let i = 1; i < parts.length; i += 1) {
    const step = at(document, parts.slice(0, i).join('.'))
    if (step === undefined) return
    if (step === null || typeof step !== 'object')
      throw invalid(`Cannot create field '${parts[i]}' in element {${parts.slice(0, i).join('.')}}`)
  }
}

/** The document after a `$…` update; a new value, the old one untouched. */
export function changed(document: Doc, update: Record<string, Value>): Doc {
  check(document, update)
  const copy = structuredClone(document)
  const { $unset, $pop, ...rest } = update
  if (Object.keys(rest).length > 0) updateOne([copy], {}, rest as never)
  if ($unset) updateOne([copy], {}, { $unset } as never)
  if ($pop) updateOne([copy], {}, { $pop } as never)
  return copy
}

/** A whole document from the wire. Field names that look like operators are refused, as the vendor does. */
export function checkDocument(value: Value): asserts value is Record<string, Value> {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) throw invalid('a document must be an object')
  for (const field of Object.keys(value)) {
    if (field.startsWith('$')) throw invalid(`The dollar ($) prefixed field '${field}' is not valid for storage`)
  }
}
