import { type Criteria, isObject, LOGIC } from './criteria'
import type { Fields, Value } from './ejson'
import { orderKey, same } from './key'
import { elementTest, testOf } from './match'
import { invalid } from './vendor-error'

/** What becomes of the value at the end of a path; undefined: there is none. */
type Change = (old: Value | undefined) => Value | undefined
const isList = (value: unknown): value is Value[] => Array.isArray(value)

/** A copy in which the value at the path is changed; what is not on the path is shared. */
function changeAt(value: Value | undefined, parts: readonly string[], change: Change, at = 0): Value | undefined {
  if (at === parts.length) return change(value)
  const part = parts[at] as string
  const within = (inner: Value | undefined) => changeAt(inner, parts, change, at + 1)
  if (part === '$[]') {
    if (!isList(value)) throw invalid(`The path '${parts.slice(0, at).join('.')}' must exist and be an array`)
    return value.map(inner => within(inner) ?? null)
  }
  if (isList(value) && /^\d+$/.test(part)) {
    const next = within(value[Number(part)])
    if (next === undefined && Number(part) >= value.length) return value
    const copy = [...value]
    while (copy.length < Number(part)) copy.push(null)
    copy[Number(part)] = next ?? null
    return copy
  }
  if (value !== undefined && !isObject(value)) {
    if (change === unset) return value
    throw invalid(`Cannot create field '${part}' in element {${parts.join('.')}}`)
  }
  const next = within(value && Object.hasOwn(value, part) ? value[part] : undefined)
  if (next !== undefined) return { ...value, [part]: next }
  if (!value || !Object.hasOwn(value, part)) return value
  const { [part]: _, ...rest } = value
  return rest
}

const unset: Change = () => undefined
const listOf = (old: Value | undefined): Value[] => {
  if (old === undefined) return []
  if (!isList(old)) throw invalid('The field must be an array')
  return old
}
const numberOf = (old: Value | undefined, operator: string): number => {
  if (old === undefined) return 0
  if (typeof old !== 'number') throw invalid(`Cannot apply ${operator} to a value of non-numeric type`)
  return old
}
const eachOf = (value: Value): Value[] => (isObject(value) && isList(value.$each) ? value.$each : [value])

function pushed(old: Value | undefined, value: Value): Value {
  const list = [...listOf(old)]
  const { $position, $slice, $sort } = isObject(value) && '$each' in value ? value : ({} as Fields)
  list.splice(typeof $position === 'number' ? $position : list.length, 0, ...eachOf(value))
  if ($sort !== undefined) {
    const ways = Object.entries(isObject($sort) ? $sort : { '': $sort }) as [string, number][]
    const keyed = list.map(one => ({ one, keys: ways.map(([field]) => orderKey(field ? valueAt(one, field) : one)) }))
    keyed.sort((a, b) => {
      for (let i = 0; i < ways.length; i += 1) {
        const [left, right] = [a.keys[i] as string, b.keys[i] as string]
        if (left !== right) return left < right === (ways[i]?.[1] === 1) ? -1 : 1
      }
      return 0
    })
    for (let i = 0; i < list.length; i += 1) list[i] = keyed[i]?.one as Value
  }
  if (typeof $slice !== 'number') return list
  return $slice >= 0 ? list.slice(0, $slice) : list.slice($slice)
}
const valueAt = (value: Value | undefined, path: string): Value | undefined =>
  path
    .split('.')
    .reduce<Value | undefined>(
      (inner, part) => (isObject(inner) && Object.hasOwn(inner, part) ? inner[part] : undefined),
      value,
    )

/** A plain value goes where it is equal; a condition goes where it holds; an object where it would be found by it. */
function pulled(old: Value | undefined, condition: Value): Value | undefined {
  if (old === undefined) return undefined
  const goes =
    isObject(condition) || condition instanceof RegExp
      ? elementTest(condition instanceof RegExp ? { $regex: condition } : condition)
      : (one: Value) => same(one, condition)
  return listOf(old).filter(one => !goes(one))
}
function added(old: Value | undefined, value: Value): Value {
  const list = [...listOf(old)]
  for (const one of eachOf(value)) if (!list.some(there => same(there, one))) list.push(one)
  return list
}
function bits(old: Value | undefined, value: Value): Value {
  let number = numberOf(old, '$bit')
  for (const [name, mask] of Object.entries(value as Record<string, number>)) {
    if (name === 'and') number &= mask
    else if (name === 'or') number |= mask
    else if (name === 'xor') number ^= mask
    else throw invalid(`The $bit modifier only supports 'and', 'or', and 'xor', not '${name}'`)
  }
  return number
}

const CHANGES: Record<string, (value: Value) => Change> = {
  $set: value => () => value,
  $unset: () => unset,
  $inc: value => old => numberOf(old, '$inc') + (value as number),
  $mul: value => old => numberOf(old, '$mul') * (value as number),
  $min: value => old => (old === undefined || orderKey(value) < orderKey(old) ? value : old),
  $max: value => old => (old === undefined || orderKey(value) > orderKey(old) ? value : old),
  $bit: value => old => bits(old, value),
  $push: value => old => pushed(old, value),
  $addToSet: value => old => added(old, value),
  $pull: value => old => pulled(old, value),
  $pullAll: value => old => old && listOf(old).filter(one => !(value as Value[]).some(other => same(one, other))),
  $pop: value => old => old && (value === 1 ? listOf(old).slice(0, -1) : listOf(old).slice(1)),
}

/** The document after an update that `checkUpdate` has let through. `where` finds the element that `$` means. */
export function applied(document: Fields, update: Fields, where: Criteria): Fields {
  let next: Fields = document
  for (const [operator, fields] of Object.entries(update) as [string, Fields][]) {
    for (const [path, value] of Object.entries(fields)) {
      const parts = positioned(path.split('.'), document, where)
      if (operator === '$rename') next = renamed(next, parts, (value as string).split('.'))
      else next = changeAt(next, parts, (CHANGES[operator] as (typeof CHANGES)[string])(value)) as Fields
    }
  }
  return next
}
function renamed(document: Fields, from: readonly string[], to: readonly string[]): Fields {
  let moved: Value | undefined
  changeAt(document, from, old => {
    moved = old
    return old
  })
  if (moved === undefined) return document
  return changeAt(changeAt(document, from, unset), to, () => moved) as Fields
}

/** The path with its `$` as the place of the element that the query found. */
function positioned(parts: readonly string[], document: Fields, where: Criteria): readonly string[] {
  const dollar = parts.indexOf('$')
  if (dollar < 0) return parts
  const index = foundAt(document, parts.slice(0, dollar).join('.'), where)
  if (index < 0) throw invalid('The positional operator did not find the match needed from the query.')
  return positioned([...parts.slice(0, dollar), String(index), ...parts.slice(dollar + 1)], document, where)
}
/** Which element of the list at `path` satisfies what the query says of that list; -1: none. */
export function foundAt(document: Fields, path: string, where: Criteria): number {
  const list = valueAt(document, path)
  if (!isList(list)) return -1
  for (const [field, condition] of Object.entries(where)) {
    let index = -1
    if (LOGIC.has(field)) {
      for (const inner of condition as Criteria[]) if (index < 0) index = foundAt(document, path, inner)
    } else if (field === path) {
      const only = isObject(condition) && isObject(condition.$elemMatch) ? condition.$elemMatch : null
      const test = only ? elementTest(only) : null
      index = list.findIndex(one => (test ? test(one) : testOf({ one: condition })({ one })))
    } else if (field.startsWith(`${path}.`)) {
      const test = testOf({ [field.slice(path.length + 1)]: condition })
      index = list.findIndex(one => isObject(one) && test(one))
    }
    if (index >= 0) return index
  }
  return -1
}
