import { Query } from 'mingo'
import type { Collection, Version } from './collection'
import { type Criteria, isObject, type Order, onlyId, readCriteria, readOrder, refuseOperator } from './criteria'
import { type Doc, encode, parse, type Value } from './ejson'
import type { Caller, Engine } from './engine'
import { testOf } from './match'
import { plan } from './planner'
import { search, sorted, walk } from './search'
import type { Transaction } from './transaction'
import { badParameter, gone, invalid, VendorError } from './vendor-error'

export type Params = Record<string, unknown>
export type Body = Record<string, unknown>
const DEFAULT_LIMIT = 100
const MOST = 1000
const MOST_BYTES = 6 * 1024 * 1024

export function joined(engine: Engine, params: Params): Transaction | null {
  if (params.transactionId === undefined || params.transactionId === null) return null
  const found = engine.transactions.find(params.transactionId)
  if (!found) throw gone()
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

/** Null: the documents go out whole. */
function projector(text: unknown, criteria: Criteria, now: () => number): ((document: Doc) => string) | null {
  const projection = parse(text, now)
  if (!isObject(projection)) throw badParameter('projection must be an object')
  const fields = Object.keys(projection)
  if (fields.length === 0) return null
  for (const [field, value] of Object.entries(projection)) {
    if (field.startsWith('$')) refuseOperator(field)
    if (isObject(value)) {
      for (const name of Object.keys(value)) if (name !== '$slice' && name !== '$elemMatch') refuseOperator(name)
    } else if (typeof value !== 'number' && typeof value !== 'boolean') throw invalid(`Invalid projection: ${field}`)
  }
  const kinds = new Set(
    fields.filter(field => field !== '_id' && !isObject(projection[field])).map(f => !!projection[f]),
  )
  if (kinds.size > 1) throw invalid('Cannot do exclusion and inclusion in one projection')
  if (fields.every(field => projection[field] && !isObject(projection[field]) && !field.includes('.'))) {
    const wanted = new Set(['_id', ...fields])
    return document => encode(Object.fromEntries(Object.entries(document).filter(([field]) => wanted.has(field))))
  }
  return document =>
    encode((new Query(criteria as never).find([document], projection as never).all()[0] ?? {}) as Value)
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
