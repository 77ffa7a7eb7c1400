import { type Collection, idOf, type Version } from './collection'
import { type Criteria, type Order, onlyId } from './criteria'
import { sortable, sortKey } from './key'
import { testOf } from './match'
import { plan, type Stream } from './planner'

interface Wanted {
  criteria: Criteria
  order: Order
  limit: number
  /** Told of every document looked at. */
  look: () => void
}

/** The first `limit` documents that satisfy the criteria, in order, as they are now. */
export function search(collection: Collection, { criteria, order, limit, look }: Wanted): Version[] {
  const only = onlyId(criteria)
  if (only !== null) {
    const version = collection.current(only)
    if (version) look()
    return version && limit > 0 ? [version] : []
  }
  const test = testOf(criteria)
  const accepts = (version: Version | null): version is Version => {
    if (!version) return false
    look()
    return test(version.doc)
  }
  const found = plan(collection, criteria, order)
  if (!found) {
    const all = take(filter(collection.all(), accepts), order.length > 0 ? Number.POSITIVE_INFINITY : limit)
    return sorted(all, order).slice(0, limit)
  }
  if (order.length > 0 && found.ordered) return [...take(merge(collection, found.streams, order, accepts), limit)]
  const most = order.length > 0 ? Number.POSITIVE_INFINITY : limit
  const walked = take(filter(walk(collection, found.streams), accepts), most)
  return sorted(walked, order).slice(0, limit)
}

export function sorted(versions: Iterable<Version>, order: Order): Version[] {
  if (order.length === 0) return [...versions]
  const keyed = [...versions].map(version => ({
    version,
    keys: order.map(([field, direction]) => sortKey(version.doc, field, direction)),
  }))
  keyed.sort((a, b) => {
    for (let i = 0; i < order.length; i += 1) {
      const left = a.keys[i] as string
      const right = b.keys[i] as string
      if (left !== right) return left < right === (order[i]?.[1] === 1) ? -1 : 1
    }
    return 0
  })
  return keyed.map(({ version }) => version)
}

function* take<T>(items: Iterable<T>, most: number): Generator<T> {
  if (most <= 0) return
  let left = most
  for (const item of items) {
    yield item
    left -= 1
    if (left <= 0) return
  }
}
function* filter<T, S extends T>(items: Iterable<T>, accepts: (item: T) => item is S): Generator<S> {
  for (const item of items) if (accepts(item)) yield item
}
const idsOf = (stream: Stream): Iterable<string> =>
  'ids' in stream ? stream.ids : map(stream.index.range(stream.from, stream.until, false), idOf)
function* map<T, R>(items: Iterable<T>, change: (item: T) => R): Generator<R, undefined> {
  for (const item of items) yield change(item)
}
/** Every document of the streams once. */
export function* walk(collection: Collection, streams: Stream[]): Generator<Version> {
  const seen = streams.length > 1 || streams.some(one => 'index' in one && !one.index.plain) ? new Set<string>() : null
  for (const stream of streams) {
    for (const id of idsOf(stream)) {
      if (seen?.has(id)) continue
      seen?.add(id)
      const version = collection.current(id)
      if (version) yield version
    }
  }
}

interface Turn {
  key: string
  id: string
}
interface Head {
  turn: Turn
  rest: Iterator<Turn, undefined>
}
function push(heads: Head[], rest: Iterator<Turn, undefined>): void {
  const next = rest.next()
  if (!next.done) heads.push({ turn: next.value, rest })
}

/** Streams in order, as one in order. Only the document whose turn it is gets looked at. */
function* merge(
  collection: Collection,
  streams: Stream[],
  order: Order,
  accepts: (version: Version | null) => version is Version,
): Generator<Version> {
  const backwards = order[0]?.[1] === -1
  const heads: Head[] = []
  // Documents asked for by id have no order of their own: looked at first, then placed.
  const named = new Set(streams.flatMap(stream => ('ids' in stream ? stream.ids : [])))
  const versions = sorted([...named].map(id => collection.current(id)).filter(accepts), order)
  if (streams.every(stream => 'ids' in stream)) return yield* versions
  const accepted = new Map(versions.map(version => [version.doc._id, version]))
  const keyOfAll = ({ doc }: Version) =>
    order.map(([field, way]) => (field === '_id' ? sortable(doc._id) : sortKey(doc, field, way))).join('')
  push(
    heads,
    map(versions, version => ({ key: keyOfAll(version), id: version.doc._id })),
  )
  for (const stream of streams) {
    if ('ids' in stream) continue
    const { index, from, until, lead, prefix } = stream
    const turn = (entry: string) => ({ key: lead + entry.slice(prefix.length), id: idOf(entry) })
    push(heads, map(index.range(from, until, backwards), turn))
  }
  const done = new Set<string>()
  while (heads.length > 0) {
    let best = 0
    for (let i = 1; i < heads.length; i += 1) {
      const [one, other] = [(heads[i] as Head).turn.key, (heads[best] as Head).turn.key]
      if (backwards ? one > other : one < other) best = i
    }
    const head = heads[best] as Head
    const { id } = head.turn
    const next = head.rest.next()
    if (next.done) heads.splice(best, 1)
    else head.turn = next.value
    if (done.has(id)) continue
    done.add(id)
    const version = named.has(id) ? (accepted.get(id) ?? null) : collection.current(id)
    if (version && (accepted.has(id) || accepts(version))) yield version
  }
}
