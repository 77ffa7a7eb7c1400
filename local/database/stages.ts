import { Aggregator } from 'mingo/aggregator'
import { Context } from 'mingo/core'
import { Lazy } from 'mingo/lazy'
import * as pipeline from 'mingo/operators/pipeline'
import * as windows from 'mingo/operators/window'
import type { Options } from 'mingo/types'
import { type Criteria, isObject } from './criteria'
import type { Fields, Value } from './ejson'
import { context, given, holds } from './expressions'
import { orderKey, reached } from './key'
import { testOf } from './match'
import { invalid } from './vendor-error'

type Given = Value | undefined

/** A field of a document, through lists to each element; undefined takes it away. */
export function placed(value: Given, parts: readonly string[], next: Given): Value {
  const [part, ...rest] = parts as [string, ...string[]]
  if (Array.isArray(value)) return value.map(inner => placed(inner, parts, next))
  const old = isObject(value) ? value : {}
  if (rest.length > 0) return { ...old, [part]: placed(old[part], rest, next) }
  if (next !== undefined) return { ...old, [part]: next }
  const { [part]: _, ...others } = old
  return others
}
/** `{a: {b: expression}}` is the field `a.b`. */
const fieldsOf = (spec: Fields, lead = ''): [path: string, expression: Value][] =>
  Object.entries(spec).flatMap(([name, inner]) => {
    const nested =
      isObject(inner) && Object.keys(inner).length > 0 && !Object.keys(inner).some(key => key.startsWith('$'))
    return nested ? fieldsOf(inner, `${lead}${name}.`) : [[`${lead}${name}`, inner] as [string, Value]]
  })

interface Items {
  map(one: (document: Fields) => Fields): Items
  filter(one: (document: Fields) => boolean): Items
  transform(all: (items: Fields[]) => Items): Items
}
const match = (items: Items, criteria: Criteria, options: Options): Items =>
  items.filter(testOf(criteria, (document, operand) => holds(document, operand, options)))
const addFields = (items: Items, spec: Fields, options: Options): Items => {
  const fields = fieldsOf(spec)
  return items.map(document =>
    fields.reduce(
      (next, [path, operand]) => placed(next, path.split('.'), given(document, operand, options)) as Fields,
      document,
    ),
  )
}
const sort = (items: Items, spec: Record<string, 1 | -1>): Items =>
  items.transform(documents => {
    const ways = Object.entries(spec)
    const keyed = documents.map(document => ({
      document,
      keys: ways.map(([field, way]) =>
        reached(document, field.split('.'))
          .flatMap(value => (Array.isArray(value) && value.length > 0 ? value.map(orderKey) : [orderKey(value)]))
          .reduce((best, key) => ((way === 1 ? key < best : key > best) ? key : best)),
      ),
    }))
    keyed.sort((a, b) => {
      const at = ways.findIndex((_, i) => a.keys[i] !== b.keys[i])
      return at < 0 ? 0 : (a.keys[at] as string) < (b.keys[at] as string) === (ways[at]?.[1] === 1) ? -1 : 1
    })
    return Lazy(keyed.map(({ document }) => document)) as unknown as Items
  })

const STAGES = Context.init({
  pipeline: { ...pipeline, $addFields: addFields, $set: addFields, $sort: sort, $match: match } as never,
  window: windows as never,
})

/** The library's stages with the vendor's answers where the library gives others. */
export const run = (documents: Fields[], stages: Fields[], options: object): Fields[] =>
  new Aggregator(
    stages.flatMap(asStages) as never,
    { ...options, context: Context.from(context, STAGES) } as never,
  ).run(documents as never)

/** Stages that the vendor itself makes of others. */
function asStages(stage: Fields): Fields[] {
  if ('$count' in stage)
    return [{ $group: { _id: null, [stage.$count as string]: { $sum: 1 } } }, { $project: { _id: 0 } }]
  if ('$bucket' in stage) return bucket(stage.$bucket as Fields)
  if ('$facet' in stage)
    return [
      {
        $facet: Object.fromEntries(
          Object.entries(stage.$facet as Record<string, Fields[]>).map(([name, inner]) => [
            name,
            inner.flatMap(asStages),
          ]),
        ),
      },
    ]
  return [stage]
}
function bucket(spec: Fields): Fields[] {
  const { groupBy, boundaries, output = { count: { $sum: 1 } } } = spec
  if (groupBy === undefined || !Array.isArray(boundaries) || boundaries.length < 2)
    throw invalid("$bucket requires 'groupBy' and at least two 'boundaries'")
  const rising = boundaries.every((one, i) => {
    const [key, before] = [orderKey(one), i > 0 ? orderKey(boundaries[i - 1]) : null]
    return before === null || (key[0] === before[0] && key > before)
  })
  if (!rising) throw invalid("The 'boundaries' option to $bucket must be values of one type in ascending order")
  if (spec.default !== undefined) {
    const key = orderKey(spec.default)
    if (key >= orderKey(boundaries[0]) && key < orderKey(boundaries.at(-1)))
      throw invalid("The $bucket 'default' field must be less than the lowest boundary or not less than the highest")
  }
  const branches = boundaries.slice(0, -1).map((from, i): Fields => {
    const reached: Fields = { $gte: [groupBy, { $literal: from }] }
    const below: Fields = { $lt: [groupBy, { $literal: boundaries[i + 1] as Value }] }
    // biome-ignore lint/suspicious/noThenProperty: the vendor's word.
    return { case: { $and: [reached, below] }, then: { $literal: from } }
  })
  const choice: Fields = { branches }
  if (spec.default !== undefined) choice.default = { $literal: spec.default }
  return [{ $group: { _id: { $switch: choice }, ...(output as Fields) } }, { $sort: { _id: 1 } }]
}
