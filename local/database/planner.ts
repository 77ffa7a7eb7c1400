import { Query } from 'mingo'
import type { Collection, Index, Version } from './collection'
import type { Doc, Value } from './ejson'
import { at, keyOf, typeBounds } from './key'

export type Criteria = Record<string, Value>
export type Order = Record<string, 1 | -1>
type Bounds = { in?: Value[]; gt?: Value; gte?: Value; lt?: Value; lte?: Value }
interface Stream {
  index: Index
  from: string
  until: string
}
const MOST_STREAMS = 300
const END = '\uffff'

/** The conjunction's bounds per field; `$or` is handled before. */
function boundsOf(criteria: Criteria): Map<string, Bounds> {
  const bounds = new Map<string, Bounds>()
  const read = (part: Criteria) => {
    for (const [field, condition] of Object.entries(part)) {
      if (field === '$and') for (const inner of condition as Criteria[]) read(inner)
      else if (!field.startsWith('$')) bounds.set(field, { ...bounds.get(field), ...boundOf(condition) })
    }
  }
  read(criteria)
  return bounds
}
function boundOf(condition: Value): Bounds {
  if (condition === null || typeof condition !== 'object' || condition instanceof Date) return { in: [condition] }
  if (condition instanceof RegExp || Array.isArray(condition)) return {}
  const keys = Object.keys(condition)
  if (!keys.some(key => key.startsWith('$'))) return {}
  const found: Bounds = {}
  const simple = (value: Value | undefined): value is Value => value !== undefined && keyOf(value) !== null
  if (simple(condition.$eq)) found.in = [condition.$eq]
  if (Array.isArray(condition.$in) && condition.$in.every(simple)) found.in = condition.$in
  if (simple(condition.$gt)) found.gt = condition.$gt
  if (simple(condition.$gte)) found.gte = condition.$gte
  if (simple(condition.$lt)) found.lt = condition.$lt
  if (simple(condition.$lte)) found.lte = condition.$lte
  return found
}

/** `$or` at the top, spread out: a list of conjunctions. */
function branchesOf(criteria: Criteria): Criteria[] {
  const { $or, ...rest } = criteria
  if (Array.isArray($or)) return ($or as Criteria[]).flatMap(branch => branchesOf({ $and: [rest, branch] }))
  const parts = rest.$and as Criteria[] | undefined
  const nested =
    parts?.findIndex(part => '$or' in part || ('$and' in part && JSON.stringify(part).includes('"$or"'))) ?? -1
  if (parts && nested >= 0) {
    const others = parts.filter((_, index) => index !== nested)
    return branchesOf(parts[nested] as Criteria).flatMap(branch =>
      branchesOf({ ...rest, $and: [...others, { $and: [branch] }] }).slice(0, MOST_STREAMS),
    )
  }
  return [rest]
}

interface Choice {
  streams: Stream[]
  ordered: boolean
  score: number
}
function choose(collection: Collection, bounds: Map<string, Bounds>, order: [string, 1 | -1][]): Choice | null {
  let best: Choice | null = null
  for (const index of collection.indexes) {
    collection.ready(index)
    if (!index.usable) continue
    const choice = tryIndex(index, bounds, order)
    if (choice && (!best || choice.score > best.score)) best = choice
  }
  return best
}
function tryIndex(index: Index, bounds: Map<string, Bounds>, order: [string, 1 | -1][]): Choice | null {
  let prefixes = ['']
  let used = 0
  for (const field of index.fields) {
    const values = bounds.get(field)?.in
    if (!values || prefixes.length * values.length > MOST_STREAMS) break
    const keys = [...new Set(values.map(value => keyOf(value) as string))]
    prefixes = prefixes.flatMap(prefix => keys.map(key => prefix + key))
    used += 1
  }
  const rest = index.fields.slice(used)
  const free = order.filter(([field]) => bounds.get(field)?.in?.length !== 1)
  const oneWay = new Set(free.map(([, direction]) => direction)).size <= 1
  const tail = [...rest, '_id']
  const ordered = oneWay && free.every(([field], position) => tail[position] === field)
  const next = rest[0] ? bounds.get(rest[0]) : bounds.get('_id')
  const range = next && (next.gt ?? next.gte ?? next.lt ?? next.lte) !== undefined ? next : null
  if (used === 0 && !range && !(ordered && free.length > 0)) return null
  const streams = prefixes.map(prefix => ({ index, ...rangeOf(prefix, range, rest.length === 0) }))
  return { streams, ordered, score: used * 4 + (ordered && order.length > 0 ? 3 : 0) + (range ? 2 : 0) }
}
/** Keys are terminated parts; the id at the end of an entry is not, so an id range compares bare. */
function rangeOf(prefix: string, range: Bounds | null, onId: boolean): { from: string; until: string } {
  if (!range) return { from: prefix, until: prefix + END }
  const code = (value: Value) => (onId ? String(value) : (keyOf(value) as string))
  const [low, high] = onId ? ['', END] : typeBounds((range.gt ?? range.gte ?? range.lt ?? range.lte) as Value)
  const from = range.gte !== undefined ? code(range.gte) : range.gt !== undefined ? code(range.gt) : low
  const until = range.lt !== undefined ? code(range.lt) : range.lte !== undefined ? code(range.lte) + END : high
  return { from: prefix + from, until: prefix + until }
}

export const comparator = (order: [string, 1 | -1][]) => (a: Doc, b: Doc) => {
  for (const [field, direction] of order) {
    const left = keyOf(at(a, field)) ?? '4'
    const right = keyOf(at(b, field)) ?? '4'
    if (left !== right) return left < right ? -direction : direction
  }
  return 0
}

/** The first `limit` versions that satisfy the criteria, in order. `look` is told of every document examined. */
export function search(
  collection: Collection,
  criteria: Criteria,
  order: Order,
  limit: number,
  look: () => void,
): Version[] {
  const test = new Query(criteria as never)
  const accepts = (version: Version | null): version is Version => {
    if (!version) return false
    look()
    return test.test(version.doc)
  }
  const ids = boundsOf(criteria).get('_id')?.in
  const sequence = Object.entries(order)
  const compare = comparator(sequence)
  const sorted = (found: Version[]) =>
    (sequence.length > 0 ? found.sort((a, b) => compare(a.doc, b.doc)) : found).slice(0, limit)
  if (ids) return sorted([...new Set(ids.map(String))].map(id => collection.current(id)).filter(accepts))
  const choices = branchesOf(criteria).map(branch => choose(collection, boundsOf(branch), sequence))
  if (choices.some(choice => !choice))
    return sorted(scan(collection, accepts, sequence.length > 0 ? Number.POSITIVE_INFINITY : limit))
  const streams = (choices as Choice[]).flatMap(choice => choice.streams)
  const ordered = (choices as Choice[]).every(choice => choice.ordered)
  const backwards = sequence[0]?.[1] === -1
  const seen = new Set<string>()
  function* walk({ index, from, until }: Stream): Generator<Version> {
    for (const id of collection.ready(index).range(from, until, backwards)) {
      if (seen.has(id)) continue
      seen.add(id)
      const version = collection.current(id)
      if (accepts(version)) yield version
    }
  }
  if (!ordered) return sorted(streams.flatMap(stream => [...walk(stream)]))
  return mergeStreams(streams.map(walk), compare, limit)
}

function scan(
  collection: Collection,
  accepts: (version: Version | null) => version is Version,
  limit: number,
): Version[] {
  const found: Version[] = []
  for (const id of collection.records.keys()) {
    const version = collection.current(id)
    if (accepts(version)) found.push(version)
    if (found.length >= limit) break
  }
  return found
}

function mergeStreams(streams: Generator<Version>[], compare: (a: Doc, b: Doc) => number, limit: number): Version[] {
  const heads = streams.map(stream => ({ stream, head: stream.next().value as Version | undefined }))
  const found: Version[] = []
  while (found.length < limit) {
    let best: (typeof heads)[number] | null = null
    for (const one of heads) if (one.head && (!best?.head || compare(one.head.doc, best.head.doc) < 0)) best = one
    if (!best?.head) return found
    found.push(best.head)
    best.head = best.stream.next().value as Version | undefined
  }
  return found
}
