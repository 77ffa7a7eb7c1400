import { Collection, type Declaration, type Index, Version } from './collection'
import { type Doc, encode } from './ejson'
import type { File } from './file'
import { at } from './key'
import { type Transaction, Transactions } from './transaction'
import { conflict, duplicate, invalid, missing } from './vendor-error'

export interface Caller {
  requests: number
  examined: number
  /** The longest chain of requests so far: one that began after another had ended waited for it. */
  chain: number
}
export interface Write {
  collection: Collection
  id: string
  /** Null: the document goes. */
  next: Doc | null
}
const DOCUMENT_LIMIT = 512 * 1024

/** Thrown when a plain write meets a transaction: it starts over, reading afresh, when that one has ended. */
export const BUSY = Symbol('a running transaction holds the document')

/** Documents in memory, every commit in a file before it is seen: collections, transactions, who may write what. */
export class Engine {
  readonly collections = new Map<string, Collection>()
  readonly transactions = new Transactions()
  private seq = 1

  constructor(
    private readonly file: File,
    readonly now: () => number,
  ) {
    for (const name of file.names()) this.collections.set(name, new Collection(name))
    let collection: Collection | undefined
    for (const [name, id, text] of file.rows()) {
      if (collection?.name !== name) collection = this.collections.get(name) ?? this.add(name)
      collection.records.set(id, new Version(0, text))
    }
  }

  declare(declarations: Declaration[]): void {
    for (const declaration of declarations)
      (this.collections.get(declaration.name) ?? this.add(declaration.name)).declare(declaration)
  }
  add(name: string): Collection {
    this.file.addName(name)
    const collection = new Collection(name)
    this.collections.set(name, collection)
    return collection
  }
  need(name: unknown): Collection {
    const found = this.collections.get(String(name ?? ''))
    if (!found) throw missing(String(name ?? ''))
    return found
  }
  /** The snapshot begins with the first operation. */
  enter(transaction: Transaction): void {
    transaction.seq = Math.min(transaction.seq, this.seq)
  }
  /** Builds the indexes between requests, one collection at a time, before somebody has to wait for them. */
  warm(): void {
    const waiting = [...this.collections.values()].filter(
      ({ indexes, records }) => indexes.length > 0 && records.size > 0,
    )
    const next = () => {
      waiting.pop()?.build()
      if (waiting.length > 0) setImmediate(next)
    }
    setImmediate(next)
  }
  close(): void {
    this.transactions.close()
    this.file.close()
  }

  /** Keeps the writes: in the transaction, or for good, one after the other up to the first that cannot be. */
  write(transaction: Transaction | null, writes: Write[]): void {
    if (writes.length === 0) return
    if (transaction) return this.stage(transaction, writes)
    for (const { collection, id, next } of writes) {
      if (this.transactions.lockedBy(collection, id)) throw BUSY
      for (const [, prefix, index] of uniqueKeys(collection, next))
        if (this.transactions.lockedBy(collection, `${index.name}\u0000${prefix}`)) throw BUSY
    }
    const failure = this.failureAmong(writes, new Set())
    this.keep(failure ? writes.slice(0, failure.at) : writes)
    if (failure) throw failure.error
  }

  commit(transaction: Transaction): void {
    this.transactions.leave(transaction)
    try {
      const writes = [...transaction.writes.values()]
      const failure = this.failureAmong(writes, new Set(writes.map(nameOf)))
      if (failure) throw failure.error
      this.keep(writes)
    } finally {
      this.transactions.end(transaction)
    }
  }

  /** First writer wins: whoever comes second, or comes from an older snapshot, is told at once and is over. */
  private stage(transaction: Transaction, writes: Write[]): void {
    for (const { collection, id, next } of writes) {
      sized(next)
      const holder = this.transactions.lockedBy(collection, id)
      const newest = collection.records.get(id)
      if ((holder && holder !== transaction) || (newest && newest.seq > transaction.seq)) throw conflict()
      for (const [document, prefix, index] of uniqueKeys(collection, next)) {
        const claimed = this.transactions.lockedBy(collection, `${index.name}\u0000${prefix}`)
        if (claimed && claimed !== transaction) throw conflict()
        const other = collection.holder(index, prefix, id)
        if (other && !transaction.written(collection, other)) {
          if ((collection.current(other)?.seq ?? 0) > transaction.seq) throw conflict()
          throw taken(collection, index, document)
        }
        for (const own of transaction.writes.values())
          if (own.collection === collection && own.id !== id && own.next && index.prefixes(own.next).includes(prefix))
            throw taken(collection, index, document)
      }
      this.transactions.lock(transaction, collection, id)
      for (const [, prefix, index] of uniqueKeys(collection, next))
        this.transactions.lock(transaction, collection, `${index.name}\u0000${prefix}`)
      transaction.put({ collection, id, next })
    }
  }

  /** The first write that is too large or takes a unique key; `moved`: whose old keys count no more. */
  private failureAmong(writes: Write[], moved: Set<string>): { at: number; error: unknown } | null {
    const claims = new Set<string>()
    for (let at = 0; at < writes.length; at += 1) {
      const write = writes[at] as Write
      const { collection, id, next } = write
      try {
        sized(next)
        for (const [document, prefix, index] of uniqueKeys(collection, next)) {
          const claim = `${collection.name}\u0000${index.name}\u0000${prefix}`
          const holder = collection.holder(index, prefix, id)
          if (claims.has(claim) || (holder && !moved.has(nameOf({ collection, id: holder }))))
            throw taken(collection, index, document)
          claims.add(claim)
        }
      } catch (error) {
        return { at, error }
      }
      moved.add(nameOf(write))
    }
    return null
  }

  private keep(writes: Write[]): void {
    if (writes.length === 0) return
    const rows = writes.map(({ collection, id, next }) => ({ collection: collection.name, id, text: sized(next) }))
    this.file.commit(rows)
    this.seq += 1
    const watched = this.transactions.running
    for (let i = 0; i < writes.length; i += 1) {
      const { collection, id, next } = writes[i] as Write
      const version = new Version(this.seq, rows[i]?.text ?? null, next)
      collection.apply(id, version, watched)
      if (watched) this.transactions.remember({ collection, id, version })
    }
  }
}

function sized(next: Doc | null): string | null {
  if (!next) return null
  const text = encode(next)
  if (text.length * 3 > DOCUMENT_LIMIT && Buffer.byteLength(text) > DOCUMENT_LIMIT)
    throw invalid('the document is larger than 512 KB')
  return text
}
function* uniqueKeys(collection: Collection, next: Doc | null): Generator<[Doc, string, Index]> {
  if (!next) return
  for (const index of collection.indexes) {
    if (!index.unique) continue
    for (const prefix of index.prefixes(next)) yield [next, prefix, index]
  }
}
const nameOf = ({ collection, id }: Pick<Write, 'collection' | 'id'>): string => `${collection.name}\u0000${id}`
const taken = (collection: Collection, index: Index, document: Doc) =>
  duplicate(
    collection.name,
    index.name,
    Object.fromEntries(index.fields.map(field => [field, at(document, field) ?? null])),
  )
