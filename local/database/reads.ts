import type { Collection, Version } from './collection'
import { type Criteria, type Order, onlyId, readCriteria, readOrder } from './criteria'
import { type Doc, encode } from './ejson'
import type { Caller, Engine } from './engine'
import { testOf } from './match'
import { plan } from './planner'
import { projector } from './projection'
import { search, sorted, walk } from './search'
import type { Transaction } from './transaction'
import { badParameter, gone, VendorError } from './vendor-error'

export type Params = Record<string, unknown>
export type Body = Record<string, unknown>
const DEFAULT_LIMIT = 100
const MOST = 1000
const MOST_BYTES = 6 * 1024 * 1024

export function joined(engine: Engine, params: Params): Transaction | null {
  if (params.transactionId === undefined || params.transactionId === null) return null
  const found = engine.transactions.find(params.transactionId)
  if (!found) throw gone()
  engine.enter(found)
  return found
}

/** What the caller sees of a document: the newest state, or the transaction's own. */
export function seen(collection: Collection, id: string, transaction: Transaction | null): Doc | null {
  if (!transaction) return collection.current(id)?.doc ?? null
  const own = transaction.written(collection, id)
  return own ? own.next : (collection.visible(id, transaction.seq)?.doc ?? null)
}

/** A document as found, with the text it travels as. */
export interface Found {
  doc: Doc
  readonly text: string
}

export function find(
  engine: Engine,
  collection: Collection,
  wanted: { criteria: Criteria; order?: Order; limit: number; transaction: Transaction | null; caller: Caller },
): Found[] {
  const { criteria, order = [], limit, transaction, caller } = wanted
  const look = () => {
    caller.examined += 1
  }
  const now = () => search(collection, { criteria, order, limit, look }) as Found[]
  if (!transaction) return now()
  const only = onlyId(criteria)
  if (only !== null) {
    const doc = seen(collection, only, transaction)
    if (doc) look()
    return doc && limit > 0 ? [found(collection, doc)] : []
  }
  const own = [...transaction.writes.values()].filter(write => write.collection === collection).map(({ id }) => id)
  const others = engine.transactions.changedSince(transaction, collection)
  if (own.length === 0 && others.length === 0) return now()
  // What the indexes say of now, and whatever may have been different when the transaction began.
  const way = plan(collection, criteria, [])
  const ids = new Set([...own, ...others])
  for (const version of way ? walk(collection, way.streams) : collection.all()) ids.add(version.doc._id)
  const test = testOf(criteria)
  const matching: Found[] = []
  for (const id of ids) {
    const doc = seen(collection, id, transaction)
    if (doc) look()
    if (doc && test(doc)) matching.push(found(collection, doc))
  }
  return (sorted(matching as Version[], order) as Found[]).slice(0, limit)
}
function found(collection: Collection, doc: Doc): Found {
  const current = collection.current(doc._id)
  if (current?.doc === doc) return current as Found
  return {
    doc,
    get text() {
      return encode(doc)
    },
  }
}

const whole = (value: unknown, name: string, otherwise: number): number => {
  if (value === undefined || value === null) return otherwise
  const number = Number(value)
  if (!Number.isInteger(number) || number < 0) throw badParameter(`${name} must be a non-negative integer`)
  return number
}

export function get(engine: Engine, params: Params, caller: Caller): Body {
  const transaction = joined(engine, params)
  const collection = engine.need(params.collectionName)
  const criteria = readCriteria(params.query, engine.now)
  const order = readOrder(params.order, engine.now)
  const offset = whole(params.offset, 'offset', 0)
  const limit =
    params.queryType === 'DOC' ? 1 : Math.min(whole(params.limit, 'limit', DEFAULT_LIMIT) || DEFAULT_LIMIT, MOST)
  const all = find(engine, collection, { criteria, order, limit: offset + limit, transaction, caller })
  const rows = offset > 0 ? all.slice(offset) : all
  const project = projector(params.projection, criteria, engine.now)
  const list = rows.map(row => (project ? project(row.doc) : row.text))
  let size = 0
  for (const text of list) size += text.length
  if (size > MOST_BYTES) throw new VendorError('EXCEED_MAX_PAYLOAD_SIZE', 'the answer is larger than 6 MB')
  return { data: { list, limit, offset } }
}

export function count(engine: Engine, params: Params, caller: Caller): Body {
  const collection = engine.need(params.collectionName)
  const criteria = readCriteria(params.query, engine.now)
  const every = Object.keys(criteria).length === 0
  if (every) {
    let total = 0
    for (const _ of collection.all()) total += 1
    return { data: { total } }
  }
  const limit = Number.POSITIVE_INFINITY
  return { data: { total: find(engine, collection, { criteria, limit, transaction: null, caller }).length } }
}
