import { randomBytes } from 'node:crypto'
import { changed, checkDocument } from './change'
import type { Collection } from './collection'
import { onlyId, readCriteria } from './criteria'
import { type Doc, encode, type Fields, parse, type Value } from './ejson'
import type { Caller, Engine, Write } from './engine'
import { type Body, type Found, find, joined, type Params, seen } from './reads'
import { badParameter, conflict, duplicate, invalid, unsupported } from './vendor-error'

const newId = () => randomBytes(16).toString('hex')

function idOf(value: Value | undefined): string {
  if (typeof value === 'string' && value !== '') {
    if (value.includes('\u0000')) throw invalid('an _id cannot hold NUL')
    return value
  }
  throw value === '' || value === null ? invalid('the _id is empty') : unsupported('an _id that is not text')
}

export function insert(engine: Engine, params: Params): Body {
  const transaction = joined(engine, params)
  const collection = engine.need(params.collectionName)
  const texts = Array.isArray(params.data) ? params.data : [params.data]
  if (texts.length === 0) throw badParameter('data must not be empty')
  const ids = new Set<string>()
  const writes = texts.map((text): Write => {
    if (transaction && String(text).includes('"$tcb_server_date"'))
      throw invalid('serverDate cannot be added in a transaction')
    const value = parse(text, engine.now)
    checkDocument(value)
    const id = value._id === undefined ? newId() : idOf(value._id)
    if (seen(collection, id, transaction) || ids.has(id)) throw duplicate(collection.name, '_id_', { _id: id })
    if (transaction && !transaction.written(collection, id) && collection.current(id)) throw conflict()
    ids.add(id)
    return { collection, id, next: { _id: id, ...value } }
  })
  engine.write(transaction, writes)
  return { data: { insertedIds: [...ids] } }
}

export function modify(engine: Engine, params: Params, caller: Caller): Body {
  const transaction = joined(engine, params)
  const collection = engine.need(params.collectionName)
  const criteria = readCriteria(params.query, engine.now)
  const change = parse(params.data, engine.now)
  const limit = params.multi ? Number.POSITIVE_INFINITY : 1
  const matching = find(engine, collection, { criteria, limit, transaction, caller })
  const replacing = params.merge === false
  if (replacing) {
    checkDocument(change)
    if (change._id !== undefined && change._id !== criteria._id) throw invalid("the field '_id' cannot be changed")
  }
  if (matching.length === 0 && params.upsert) {
    const id = criteria._id === undefined ? newId() : idOf(onlyId(criteria) ?? (criteria._id as Value))
    const next = replacing
      ? { _id: id, ...(change as Fields) }
      : changed({ _id: id }, change, criteria, () => ({ _id: id }))
    engine.write(transaction, [{ collection, id, next: { ...next, _id: id } }])
    return { data: { updated: 0, upsert_id: id } }
  }
  const writes = matching.flatMap(({ doc, text }) => {
    const next = replacing ? { _id: doc._id, ...(change as Fields) } : changed(doc, change, criteria, copyOf(doc, text))
    return encode(next) === text ? [] : [{ collection, id: doc._id, next }]
  })
  engine.write(transaction, writes)
  return { data: { updated: writes.length, upsert_id: null } }
}
const copyOf = (doc: Doc, text: string) => () => parse(text, () => 0) as Doc & { _id: (typeof doc)['_id'] }

export function modifyAndReturn(engine: Engine, params: Params, caller: Caller): Body {
  const transaction = joined(engine, params)
  const collection = engine.need(params.collectionName)
  const criteria = readCriteria(params.query, engine.now)
  const change = parse(params.data, engine.now)
  const [first] = find(engine, collection, { criteria, limit: 1, transaction, caller })
  if (!first) return { data: { updated: 0, doc: null } }
  const next = changed(first.doc, change, criteria, copyOf(first.doc, first.text))
  const text = encode(next)
  if (text !== first.text) engine.write(transaction, [{ collection, id: first.doc._id, next }])
  return { data: { updated: text === first.text ? 0 : 1, doc: text } }
}

export function remove(engine: Engine, params: Params, caller: Caller): Body {
  const transaction = joined(engine, params)
  const collection = engine.need(params.collectionName)
  const criteria = readCriteria(params.query, engine.now)
  const limit = params.multi ? Number.POSITIVE_INFINITY : 1
  const matching = find(engine, collection, { criteria, limit, transaction, caller })
  engine.write(transaction, matching.map(removal(collection)))
  return { data: { deleted: matching.length } }
}
const removal =
  (collection: Collection) =>
  ({ doc }: Found): Write => ({ collection, id: doc._id, next: null })
