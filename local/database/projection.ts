import { foundAt } from './apply'
import { type Criteria, isObject, refuseOperator } from './criteria'
import { type Doc, encode, type Fields, parse, type Value } from './ejson'
import { elementTest } from './match'
import { badParameter, invalid } from './vendor-error'

/** What of each field: all of it, some fields within, or part of a list. */
type Part = boolean | Tree | ((value: Value) => Value | undefined)
interface Tree {
  [field: string]: Part
}
const isList = (value: unknown): value is Value[] => Array.isArray(value)
const isTree = (part: Part | undefined): part is Tree => typeof part === 'object'

/** What goes out of a document, as text; null: all of it. Documents are never touched. */
export function projector(text: unknown, criteria: Criteria, now: () => number): ((document: Doc) => string) | null {
  const projection = parse(text, now)
  if (!isObject(projection)) throw badParameter('projection must be an object')
  const fields = Object.keys(projection)
  if (fields.length === 0) return null
  for (const [field, value] of Object.entries(projection)) check(field, value)
  const kinds = new Set(fields.flatMap(field => kindOf(field, projection[field] as Value)))
  if (kinds.size > 1) throw invalid('Cannot do exclusion and inclusion in one projection')
  // A slice, or `_id` alone, says nothing of the other fields.
  const including = kinds.size > 0 ? kinds.has(true) : fields.length === 1 && Boolean(projection._id)
  return document => encode(cut(document, treeOf(projection, document, criteria, including), including))
}

function check(field: string, value: Value): void {
  if (field.startsWith('$')) refuseOperator(field)
  if (isObject(value)) {
    for (const [name, operand] of Object.entries(value)) {
      if (name !== '$slice' && name !== '$elemMatch') refuseOperator(name)
      const pair =
        isList(operand) && operand.length === 2 && operand.every(Number.isInteger) && (operand[1] as number) > 0
      if (name === '$slice' && !Number.isInteger(operand) && !pair)
        throw invalid('$slice takes a number, or a number to skip and a positive number to keep')
    }
  } else if (typeof value !== 'number' && typeof value !== 'boolean') throw invalid(`Invalid projection: ${field}`)
}
/** Whether a field of the projection is one that is asked for; nothing for those that go with either. */
function kindOf(field: string, value: Value): boolean[] {
  if (isObject(value)) return '$elemMatch' in value ? [true] : []
  return field === '_id' ? [] : [Boolean(value)]
}

function treeOf(projection: Fields, document: Doc, criteria: Criteria, including: boolean): Tree {
  const tree: Tree = including ? { _id: true } : {}
  for (const [field, value] of Object.entries(projection)) {
    const positional = field.endsWith('.$')
    const path = positional ? field.slice(0, -2) : field
    const parts = path.split('.')
    let node = tree
    for (const part of parts.slice(0, -1)) {
      const inner = node[part]
      const below: Tree = isTree(inner) ? inner : {}
      node[part] = below
      node = below
    }
    node[parts.at(-1) as string] = positional ? only(foundAt(document, path, criteria)) : partOf(value)
  }
  return tree
}
const only =
  (index: number) =>
  (value: Value): Value =>
    isList(value) ? value.slice(index, index + 1) : value
function partOf(value: Value): Part {
  if (!isObject(value)) return Boolean(value)
  if ('$elemMatch' in value) {
    const test = elementTest(value.$elemMatch as Criteria)
    return list => {
      const found = isList(list) ? list.filter(one => test(one)).slice(0, 1) : []
      return found.length > 0 ? found : undefined
    }
  }
  const [skip, keep] = sliceOf(value.$slice as number | [number, number])
  return list => {
    if (!isList(list)) return list
    const from = skip < 0 ? Math.max(0, list.length + skip) : skip
    return list.slice(from, from + keep)
  }
}
const sliceOf = (slice: number | [number, number]): [skip: number, keep: number] =>
  typeof slice !== 'number' ? slice : slice >= 0 ? [0, slice] : [slice, -slice]

function cut(value: Fields, tree: Tree, including: boolean): Fields {
  const out: Fields = {}
  for (const [field, inner] of Object.entries(value)) {
    const part = tree[field]
    const kept = within(inner, part, including)
    if (kept !== undefined) out[field] = kept
  }
  return out
}
function within(value: Value, part: Part | undefined, including: boolean): Value | undefined {
  if (part === undefined) return including ? undefined : value
  if (part === true) return value
  if (part === false) return undefined
  if (typeof part === 'function') return part(value)
  if (isList(value))
    return value.flatMap(inner => {
      const kept = isObject(inner) || isList(inner) ? within(inner, part, including) : including ? undefined : inner
      return kept === undefined ? [] : [kept]
    })
  if (isObject(value)) return cut(value, part, including)
  return including ? undefined : value
}
