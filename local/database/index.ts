import { randomBytes } from 'node:crypto'
import Sqlite from 'libsql'
import { aggregate, Query } from 'mingo'
import { changed, checkDocument } from './change'
import { Collection, type Declaration, Version } from './collection'
import { type Doc, encode, parse, type Value } from './ejson'
import { type Criteria, comparator, type Order, search } from './planner'
import { conflict, duplicate, gone, invalid, missing, unsupported, VendorError } from './vendor-error'

export type { Declaration } from './collection'
export interface Caller {
  requests: number
  examined: number
}
interface Transaction {
  id: string
  seq: number
  /** `collection\0id` → new text; null: removed. */
  writes: Map<string, { collection: Collection; id: string; text: string | null }>
  timer: NodeJS.Timeout
}
type Params = Record<string, unknown>
type Envelope = Record<string, unknown>
interface Write {
  collection: Collection
  id: string
  text: string | null
}
const LIFE_MS = 30_000
const DOCUMENT_LIMIT = 512 * 1024
const UNSUPPORTED = /"\$(near|nearSphere|geoWithin|geoIntersects|geoNear|jsonSchema|where|text)"/

/** The vendor's database on one machine: documents in memory, every commit in a file before it is answered. */
export class Database {
  private readonly collections = new Map<string, Collection>()
  private readonly transactions = new Map<string, Transaction>()
  private readonly locks = new Map<string, Transaction>()
  private waiting: (() => void)[] = []
  private seq = 1

  private constructor(
    private readonly file: Sqlite.Database,
    private readonly now: () => number,
  ) {}

  static open({ file, declarations, now }: { file: string; declarations: Declaration[]; now: () => number }): Database {
    const sqlite = new Sqlite(file)
    sqlite.pragma('journal_mode = WAL')
    sqlite.pragma('synchronous = NORMAL')
    sqlite.exec(
      'CREATE TABLE IF NOT EXISTS doc (c TEXT NOT NULL, id TEXT NOT NULL, body TEXT NOT NULL, PRIMARY KEY (c, id)) WITHOUT ROWID',
    )
    sqlite.exec('CREATE TABLE IF NOT EXISTS collection (name TEXT PRIMARY KEY)')
    const database = new Database(sqlite, now)
    for (const { name } of sqlite.prepare('SELECT name FROM collection').all() as { name: string }[])
      database.make(name)
    for (const row of sqlite.prepare('SELECT c, id, body FROM doc').raw().iterate() as Iterable<
      [string, string, string]
    >) {
      database.make(row[0]).records.set(row[1], [new Version(0, row[2])])
    }
    database.declare(declarations)
    return database
  }

  declare(declarations: Declaration[]): void {
    for (const declaration of declarations) this.make(declaration.name, true).declare(declaration)
  }
  get empty(): boolean {
    return [...this.collections.values()].every(collection => collection.records.size === 0)
  }
  close(): void {
    for (const transaction of this.transactions.values()) clearTimeout(transaction.timer)
    this.file.close()
  }

  /** One action of the vendor's protocol: flat parameters in, the body of an envelope out. Never throws. */
  async handle(action: string, params: Params, caller: Caller): Promise<Envelope> {
    caller.requests += 1
    try {
      const act = ACTIONS[action]
      if (!act) throw new VendorError('INVALID_PARAM', `unknown action ${action}`)
      return await act.call(this, params, caller)
    } catch (error) {
      if (error instanceof VendorError) return { code: error.code, message: error.message }
      return { code: 'DATABASE_REQUEST_FAILED', message: `[FailedOperation] ${(error as Error).message}` }
    }
  }

  private make(name: string, keep = false): Collection {
    const known = this.collections.get(name)
    if (known) return known
    if (keep) this.file.prepare('INSERT OR IGNORE INTO collection VALUES (?)').run(name)
    const fresh = new Collection(name)
    this.collections.set(name, fresh)
    return fresh
  }
  private need(params: Params): Collection {
    const name = String(params.collectionName ?? '')
    const found = this.collections.get(name)
    if (!found) throw missing(name)
    return found
  }
  private joined(params: Params): Transaction | null {
    if (!params.transactionId) return null
    const found = this.transactions.get(String(params.transactionId))
    if (!found) throw gone()
    return found
  }
  private criteria(params: Params): Criteria {
    const text = String(params.query ?? '{}')
    const found = UNSUPPORTED.exec(text)
    if (found) throw unsupported(`$${found[1]}`)
    return parse(text, this.now) as Criteria
  }

  /** Every open transaction ends now, as it would 30 s after its start. Answers how many there were. */
  expireTransactions(): number {
    const open = [...this.transactions.values()]
    for (const transaction of open) this.end(transaction)
    return open.length
  }
  private end(transaction: Transaction): void {
    clearTimeout(transaction.timer)
    this.transactions.delete(transaction.id)
    for (const key of transaction.writes.keys()) this.locks.delete(key)
    for (const wake of this.waiting.splice(0)) wake()
  }
  private seen(collection: Collection, id: string, transaction: Transaction): Version | null {
    const own = transaction.writes.get(`${collection.name}\0${id}`)
    if (own) return own.text === null ? null : new Version(0, own.text)
    return collection.visible(id, transaction.seq)
  }
  private find(
    collection: Collection,
    criteria: Criteria,
    order: Order,
    limit: number,
    transaction: Transaction | null,
    caller: Caller,
  ): Version[] {
    if (!transaction) return search(collection, criteria, order, limit, () => (caller.examined += 1))
    const test = new Query(criteria as never)
    const only = typeof criteria._id === 'string' ? [criteria._id] : null
    const ids = only ?? [
      ...new Set([
        ...collection.records.keys(),
        ...[...transaction.writes.values()].filter(write => write.collection === collection).map(write => write.id),
      ]),
    ]
    const found = ids
      .flatMap(id => this.seen(collection, id, transaction) ?? [])
      .filter(version => {
        caller.examined += 1
        return test.test(version.doc)
      })
    const sequence = Object.entries(order)
    if (sequence.length > 0) found.sort((a, b) => comparator(sequence)(a.doc, b.doc))
    return found.slice(0, limit)
  }

  /** A plain write waits for whoever holds the document, and only then looks at it. */
  private async unlocked(collection: Collection, criteria: Criteria): Promise<void> {
    while (this.locks.size > 0) {
      const held = [...this.locks.keys()]
        .filter(key => key.startsWith(`${collection.name}\0`))
        .map(key => key.slice(collection.name.length + 1))
      const test = new Query(criteria as never)
      const blocked = held.some(id => criteria._id === id || test.test(collection.current(id)?.doc ?? { _id: id }))
      if (!blocked) return
      await new Promise<void>(resolve => this.waiting.push(resolve))
    }
  }

  private write(transaction: Transaction | null, writes: Write[]): void {
    for (const { text } of writes)
      if (text !== null && text.length > DOCUMENT_LIMIT) throw invalid('document is larger than 512 KB')
    if (!transaction) return this.commit(writes)
    for (const write of writes) {
      const key = `${write.collection.name}\0${write.id}`
      const holder = this.locks.get(key)
      const newest = write.collection.records.get(write.id)?.at(-1)
      if ((holder && holder !== transaction) || (newest && newest.seq > transaction.seq)) {
        this.end(transaction)
        throw conflict()
      }
      this.locks.set(key, transaction)
      transaction.writes.set(key, write)
    }
  }
  private commit(writes: Write[]): void {
    if (writes.length === 0) return
    const rewritten = new Set(writes.map(write => write.id))
    const unique = new Set<string>()
    const versions = writes.map(write => ({ ...write, version: new Version(this.seq + 1, write.text) }))
    for (const { collection, version } of versions) {
      if (version.text === null) continue
      collection.checkUnique(version.doc, rewritten)
      for (const index of collection.indexes) {
        const key = index.unique ? `${collection.name}\0${index.name}\0${collection.prefix(index, version.doc)}` : null
        if (key && unique.has(key)) throw duplicate(collection.name, index.name, version.doc._id)
        if (key) unique.add(key)
      }
    }
    this.file.exec('BEGIN IMMEDIATE')
    try {
      for (const { collection, id, text } of writes) {
        if (text === null) this.statement('DELETE FROM doc WHERE c = ? AND id = ?').run(collection.name, id)
        else
          this.statement('INSERT INTO doc VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET body = excluded.body').run(
            collection.name,
            id,
            text,
          )
      }
      this.file.exec('COMMIT')
    } catch (error) {
      this.file.exec('ROLLBACK')
      throw error
    }
    this.seq += 1
    const keep = this.transactions.size > 0
    for (const { collection, id, version } of versions) collection.apply(id, version, keep)
  }
  private readonly statements = new Map<string, Sqlite.Statement>()
  private statement(sql: string): Sqlite.Statement {
    let found = this.statements.get(sql)
    if (!found) {
      found = this.file.prepare(sql)
      this.statements.set(sql, found)
    }
    return found
  }

  createCollection(params: Params): Envelope {
    const name = String(params.collectionName ?? '')
    if (this.collections.has(name))
      throw new VendorError('DATABASE_COLLECTION_ALREADY_EXIST', `[ResourceExist] Table exist: ${name}`)
    this.make(name, true)
    return { data: {} }
  }
  async insert(params: Params): Promise<Envelope> {
    const transaction = this.joined(params)
    const collection = this.need(params)
    const texts = Array.isArray(params.data) ? (params.data as string[]) : [String(params.data)]
    const writes = texts.map(text => {
      const value = parse(text, this.now)
      checkDocument(value)
      const id = value._id === undefined ? randomBytes(16).toString('hex') : String(value._id)
      const taken = transaction ? this.seen(collection, id, transaction) : collection.current(id)
      if (taken) throw duplicate(collection.name, '_id_', { _id: id })
      return { collection, id, text: encode({ ...value, _id: id }) }
    })
    if (new Set(writes.map(write => write.id)).size < writes.length) throw duplicate(collection.name, '_id_', {})
    this.write(transaction, writes)
    return { data: { insertedIds: writes.map(write => write.id) } }
  }
  async get(params: Params, caller: Caller): Promise<Envelope> {
    const transaction = this.joined(params)
    const collection = this.need(params)
    const order = (params.order ? parse(String(params.order), this.now) : {}) as Order
    const offset = Number(params.offset ?? 0)
    const limit = params.queryType === 'DOC' ? 1 : Math.min(Number(params.limit ?? 100) || 100, 1000)
    const found = this.find(
      collection,
      this.criteria(params),
      normal(order),
      offset + limit,
      transaction,
      caller,
    ).slice(offset)
    const projection = params.projection ? (parse(String(params.projection), this.now) as Record<string, Value>) : null
    const project = projection && Object.keys(projection).length > 0
    const list = project
      ? found.map(version => encode((new Query({}).find([version.doc], projection as never).all()[0] ?? {}) as never))
      : found.map(version => version.text)
    return { data: { list, limit, offset } }
  }
  count(params: Params, caller: Caller): Envelope {
    const found = this.find(this.need(params), this.criteria(params), {}, Number.POSITIVE_INFINITY, null, caller)
    return { data: { total: found.length } }
  }
  async modify(params: Params, caller: Caller): Promise<Envelope> {
    const transaction = this.joined(params)
    const collection = this.need(params)
    const criteria = this.criteria(params)
    if (!transaction) await this.unlocked(collection, criteria)
    const found = this.find(collection, criteria, {}, params.multi ? Number.POSITIVE_INFINITY : 1, transaction, caller)
    const change = parse(String(params.data ?? '{}'), this.now)
    const whole = !params.merge
    if (whole) checkDocument(change)
    const writes = found.flatMap(version => {
      const next = whole
        ? ({ ...(change as object), _id: version.doc._id } as Doc)
        : changed(version.doc, change as Record<string, Value>)
      const text = encode(next)
      return text === version.text ? [] : [{ collection, id: version.doc._id, text }]
    })
    if (found.length === 0 && params.upsert) {
      const id = typeof criteria._id === 'string' ? criteria._id : randomBytes(16).toString('hex')
      this.write(transaction, [{ collection, id, text: encode({ ...(change as Record<string, Value>), _id: id }) }])
      return { data: { updated: 0, upsert_id: id } }
    }
    this.write(transaction, writes)
    return { data: { updated: writes.length, upsert_id: null } }
  }
  async modifyAndReturn(params: Params, caller: Caller): Promise<Envelope> {
    const transaction = this.joined(params)
    const collection = this.need(params)
    const criteria = this.criteria(params)
    if (!transaction) await this.unlocked(collection, criteria)
    const [version] = this.find(collection, criteria, {}, 1, transaction, caller)
    if (!version) return { data: { updated: 0, doc: null } }
    const text = encode(changed(version.doc, parse(String(params.data ?? '{}'), this.now) as Record<string, Value>))
    this.write(transaction, [{ collection, id: version.doc._id, text }])
    return { data: { updated: 1, doc: text } }
  }
  async remove(params: Params, caller: Caller): Promise<Envelope> {
    const transaction = this.joined(params)
    const collection = this.need(params)
    const criteria = this.criteria(params)
    if (!transaction) await this.unlocked(collection, criteria)
    const found = this.find(collection, criteria, {}, params.multi ? Number.POSITIVE_INFINITY : 1, transaction, caller)
    this.write(
      transaction,
      found.map(version => ({ collection, id: version.doc._id, text: null })),
    )
    return { data: { deleted: found.length } }
  }
  aggregate(params: Params, caller: Caller): Envelope {
    const collection = this.need(params)
    const raw = JSON.stringify(params.stages)
    const bad = UNSUPPORTED.exec(raw.replaceAll('\\"', '"'))
    if (bad) throw unsupported(`$${bad[1]}`)
    const stages = (params.stages as { stageKey: string; stageValue: string }[]).map(stage => ({
      [stage.stageKey]: parse(stage.stageValue, this.now),
    }))
    const first = stages[0]?.$match as Criteria | undefined
    const start = this.find(collection, first ?? {}, {}, Number.POSITIVE_INFINITY, null, caller)
    const list = aggregate(
      start.map(version => version.doc),
      (first ? stages.slice(1) : stages) as never,
      {
        collectionResolver: (name: string) =>
          [...this.need({ collectionName: name }).records.keys()].flatMap(id => {
            caller.examined += 1
            return this.collections.get(name)?.current(id)?.doc ?? []
          }),
      } as never,
    )
    return { data: { list: list.map(one => encode(one as Value)) } }
  }
  start(): Envelope {
    const id = randomBytes(16).toString('hex')
    const transaction: Transaction = {
      id,
      seq: this.seq,
      writes: new Map(),
      timer: setTimeout(() => this.end(transaction), LIFE_MS),
    }
    transaction.timer.unref()
    this.transactions.set(id, transaction)
    return { transactionId: id }
  }
  commitTransaction(params: Params): Envelope {
    const transaction = this.joined(params)
    if (!transaction) throw gone()
    const writes = [...transaction.writes.values()]
    this.transactions.delete(transaction.id)
    try {
      this.commit(writes)
    } finally {
      this.end(transaction)
    }
    return { data: {} }
  }
  abort(params: Params): Envelope {
    const transaction = this.joined(params)
    if (!transaction) throw gone()
    this.end(transaction)
    return { data: {} }
  }
}

const normal = (order: Order | { [field: string]: 1 | -1 }[]): Order =>
  Array.isArray(order)
    ? Object.assign({}, ...order)
    : Object.fromEntries(Object.entries(order).map(([field, way]) => [field, Number(way) < 0 ? -1 : 1]))

type Action = (this: Database, params: Params, caller: Caller) => Envelope | Promise<Envelope>
const ACTIONS: Record<string, Action> = {
  'database.addCollection': Database.prototype.createCollection,
  'database.insertDocument': Database.prototype.insert,
  'database.getDocument': Database.prototype.get,
  'database.calculateDocument': Database.prototype.count,
  'database.modifyDocument': Database.prototype.modify,
  'database.modifyAndReturnDoc': Database.prototype.modifyAndReturn,
  'database.removeDocument': Database.prototype.remove,
  'database.aggregateDocuments': Database.prototype.aggregate,
  'database.startTransaction': Database.prototype.start,
  'database.commitTransaction': Database.prototype.commitTransaction,
  'database.abortTransaction': Database.prototype.abort,
}
