import type { Collection, Index } from './collection'
import { type Criteria, isObject, type Order } from './criteria'
import type { Value } from './ejson'
import { keyOf, sortable, typeBounds } from './key'

interface Bounds {
  in?: Value[]
  gt?: Value
  gte?: Value
  lt?: Value
  lte?: Value
}
/** A stretch of an index, or documents by their ids. `lead`: the sort key that is the same for all of the stretch. */
export type Stream = { index: Index; prefix: string; from: string; until: string; lead: string } | { ids: string[] }
interface Plan {
  streams: Stream[]
  /** Each stream's entries, after its prefix, are in the order asked for. */
  ordered: boolean
}
const MOST_STREAMS = 300
const UNORDERED = { lead: '', ordered: false }
const END = '\uffff'

const simple = (value: Value | undefined): value is Value => value !== undefined && keyOf(value) !== null

/** What a conjunction says about each field; it may say less than the criteria, never more. */
function boundsOf(criteria: Criteria): Map<string, Bounds> {
  const bounds = new Map<string, Bounds>()
  const read = (part: Criteria) => {
    for (const [field, condition] of Object.entries(part)) {
      if (field === '$and') for (const inner of condition as Criteria[]) read(inner)
      else if (!field.startsWith('$')) {
        const old = bounds.get(field) ?? {}
        const found = boundOf(condition)
        const both = { ...old, ...found }
        if (old.in && found.in && old.in.length < found.in.length) both.in = old.in
        bounds.set(field, both)
      }
    }
  }
  read(criteria)
  return bounds
}

function boundOf(condition: Value): Bounds {
  if (!isObject(condition)) return simple(condition) ? { in: [condition] } : {}
  const found: Bounds = {}
  if (simple(condition.$eq)) found.in = [condition.$eq]
  if (Array.isArray(condition.$in) && condition.$in.every(simple)) found.in = condition.$in
  for (const side of ['gt', 'gte', 'lt', 'lte'] as const) {
    const value = condition[`$${side}`]
    // A bound of null means "null or missing" to some operators: left to the test.
    if (simple(value) && value !== null) found[side] = value
  }
  return found
}

/** The criteria as a list of conjunctions, any of which suffices; null: too many to be worth it. */
function branchesOf(criteria: Criteria): Criteria[] | null {
  let branches: Criteria[] = [{}]
  const both = (left: Criteria[], right: Criteria[]) =>
    left.flatMap(a => right.map(b => ({ $and: [a, b] }) as Criteria))
  for (const [field, condition] of Object.entries(criteria)) {
    let found: Criteria[] = []
    if (field === '$or') {
      for (const inner of condition as Criteria[]) found.push(...(branchesOf(inner) ?? [inner]))
    } else if (field === '$and') {
      found = [{}]
      for (const inner of condition as Criteria[]) {
        found = both(found, branchesOf(inner) ?? [inner])
        if (found.length > MOST_STREAMS) return null
      }
    } else found = [{ [field]: condition }]
    branches = both(branches, found)
    if (branches.length > MOST_STREAMS) return null
  }
  return branches
}

interface Choice extends Plan {
  score: number
}

/** How to find the documents without looking at all of them; null: there is no way. */
export function plan(collection: Collection, criteria: Criteria, order: Order): Plan | null {
  const branches = (branchesOf(criteria) ?? [criteria]).map(boundsOf)
  const several = branches.length > 1
  const choices: Choice[] = []
  for (const bounds of branches) {
    const choice = choose(collection, bounds, order, several)
    if (!choice) return null
    choices.push(choice)
  }
  const streams = choices.flatMap(choice => choice.streams)
  return streams.length > MOST_STREAMS ? null : { streams, ordered: choices.every(choice => choice.ordered) }
}

function choose(collection: Collection, bounds: Map<string, Bounds>, order: Order, several: boolean): Choice | null {
  const ids = bounds.get('_id')?.in
  if (ids) {
    const strings = [...new Set(ids.filter(id => typeof id === 'string'))]
    return { streams: [{ ids: strings }], ordered: true, score: 0 }
  }
  let best: Choice | null = null
  for (const index of collection.plannable) {
    if (!index.built && tryIndex(index, bounds, order, several)) collection.build()
    const choice = tryIndex(index, bounds, order, several)
    if (choice && (!best || choice.score > best.score || (choice.score === best.score && size(choice) < size(best))))
      best = choice
  }
  return best
}

const size = ({ streams }: Plan): number =>
  streams.reduce((sum, one) => sum + ('ids' in one ? one.ids.length : one.index.about(one.from, one.until)), 0)

function tryIndex(index: Index, bounds: Map<string, Bounds>, order: Order, several: boolean): Choice | null {
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
  const { lead, ordered } = index.plain ? orderBy(bounds, order, [...rest, '_id'], several) : UNORDERED
  const next = index.plain ? bounds.get(rest[0] ?? '_id') : undefined
  const range = next && (next.gt ?? next.gte ?? next.lt ?? next.lte) !== undefined ? next : null
  if (used === 0 && !range && !(ordered && order.length > 0)) return null
  const streams = prefixes.map(prefix => ({ index, prefix, lead, ...stretch(prefix, range, rest.length === 0) }))
  return { streams, ordered, score: used * 4 + (ordered && order.length > 0 ? 3 : 0) + (range ? 2 : 0) }
}

/** Whether the rest of an index gives the order; fields with one value everywhere do not matter, or lead it. */
function orderBy(bounds: Map<string, Bounds>, order: Order, tail: string[], several: boolean) {
  let lead = ''
  let position = 0
  const ways = new Set<number>()
  for (const [field, direction] of order) {
    const values = bounds.get(field)?.in
    if (values?.length === 1 && tail[position] !== field) {
      if (!several) continue
      // Among several streams a fixed field still sorts one stream against another.
      if (position > 0) return { lead, ordered: false }
      lead += keyOf(values[0])
    } else if (tail[position] === field) position += 1
    else return { lead, ordered: false }
    ways.add(direction)
  }
  return { lead, ordered: ways.size <= 1 }
}

/** Keys end in NUL; the id at the end of an entry does not. */
function stretch(prefix: string, range: Bounds | null, onId: boolean): { from: string; until: string } {
  if (!range) return { from: prefix, until: prefix + END }
  const { gt, gte, lt, lte } = range
  if (onId) {
    const text = (value: Value | undefined): value is string => typeof value === 'string'
    const from = text(gte) ? sortable(gte) : text(gt) ? `${sortable(gt)}\u0000` : ''
    const until = text(lt) ? sortable(lt) : text(lte) ? `${sortable(lte)}\u0000` : END
    return { from: prefix + from, until: prefix + until }
  }
  const key = (value: Value) => keyOf(value) as string
  const [low, high] = typeBounds(key((gt ?? gte ?? lt ?? lte) as Value))
  const from = gte !== undefined ? key(gte) : gt !== undefined ? key(gt) + END : low
  const until = lt !== undefined ? key(lt) : lte !== undefined ? key(lte) + END : high
  return { from: prefix + from, until: prefix + until }
}
