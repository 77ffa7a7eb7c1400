import { randomBytes } from 'node:crypto'
import { changed, checkDocument } from './change'
import type { Collection } from './collection'
import { onlyId, readCriteria } from './criteria'
import { encode, type Fields, parse, type Value } from './ejson'
import type { Caller, Engine, Write } from './engine'
import { type Body, type Found, find, joined, type Params, seen } from './reads'
import type { Transaction } from './transaction'
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
  const one = (text: unknown): Write => {
    if (transaction && String(text).includes('"$tcb_server_date"'))
      throw invalid('serverDate cannot be added in a transaction')
    const value = parse(text, engine.now)
    checkDocument(value)
    const id = value._id === undefined ? newId() : idOf(value._id)
    if (seen(collection, id, transaction) || ids.has(id)) throw duplicate(collection.name, '_id_', { _id: id })
    if (transaction && !transaction.written(collection, id) && collection.current(id)) throw conflict()
    ids.add(id)
    return { collection, id, next: { _id: id, ...value } }
  }
  inTurn(engine, transaction, texts, one)
  return { data: { insertedIds: [...ids] } }
}

/** One write after the other: outside a transaction, those before the first refusal stay, as the vendor leaves them. */
function inTurn<T>(engine: Engine, transaction: Transaction | null, items: T[], one: (item: T) => Write): void {
  const writes: Write[] = []
  let refusal: { error: unknown } | null = null
  for (const item of items) {
    try {
      writes.push(one(item))
    } catch (error) {
      if (transaction) throw error
      refusal = { error }
      break
    }
  }
  // What is as it was is not written again.
  engine.write(
    transaction,
    writes.filter(({ collection, id, next }) => !next || collection.current(id)?.doc !== next),
  )
  if (refusal) throw refusal.error
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
    const next = replacing ? { _id: id, ...(change as Fields) } : changed({ _id: id }, change, criteria)
    engine.write(transaction, [{ collection, id, next: { ...next, _id: id } }])
    return { data: { updated: 0, upsert_id: id } }
  }
  inTurn(engine, transaction, matching, ({ doc, text }) => {
    const next = replacing ? { _id: doc._id, ...(change as Fields) } : changed(doc, change, criteria)
    return { collection, id: doc._id, next: encode(next) === text ? doc : next }
  })
  return { data: { updated: matching.length, upsert_id: null } }
}

export function modifyAndReturn(engine: Engine, params: Params, caller: Caller): Body {
  const transaction = joined(engine, params)
  const collection = engine.need(params.collectionName)
  const criteria = readCriteria(params.query, engine.now)
  const change = parse(params.data, engine.now)
  const [first] = find(engine, collection, { criteria, limit: 1, transaction, caller })
  if (!first) return { data: { updated: 0, doc: null } }
  const next = changed(first.doc, change, criteria)
  const text = encode(next)
  if (text !== first.text) engine.write(transaction, [{ collection, id: first.doc._id, next }])
  return { data: { updated: 1, doc: text } }
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
