import { randomBytes } from 'node:crypto'
import type { Collection, Version } from './collection'
import type { Write } from './engine'

/** The vendor's limit, in real time whatever the clock of the estate says. */
const LIFE_MS = 30_000

/** What one transaction has written and when it began. */
export class Transaction {
  readonly id = randomBytes(16).toString('hex')
  readonly writes = new Map<string, Write>()
  readonly locks: [Collection, string][] = []
  timer: NodeJS.Timeout | undefined
  /** Whether one of its requests has not been answered yet. */
  underWay = false
  /** What it sees: nothing is fixed before its first operation, as on the server. */
  seq = Number.POSITIVE_INFINITY

  written(collection: Collection, id: string): Write | undefined {
    return this.writes.get(`${collection.name}\u0000${id}`)
  }
  put(write: Write): void {
    this.writes.set(`${write.collection.name}\u0000${write.id}`, write)
  }
}

interface Change {
  collection: Collection
  id: string
  version: Version
}

/** The running transactions, what they have locked, and what has changed since the oldest began. */
export class Transactions {
  private readonly live = new Map<string, Transaction>()
  private readonly locks = new Map<Collection, Map<string, Transaction>>()
  private changes: Change[] = []
  private waiting: (() => void)[] = []

  get running(): boolean {
    return this.live.size > 0
  }
  start(): Transaction {
    const transaction = new Transaction()
    transaction.timer = setTimeout(() => this.end(transaction), LIFE_MS)
    transaction.timer.unref()
    this.live.set(transaction.id, transaction)
    return transaction
  }
  find(id: unknown): Transaction | undefined {
    return this.live.get(String(id))
  }

  lockedBy(collection: Collection, name: string): Transaction | undefined {
    return this.locks.get(collection)?.get(name)
  }
  lock(transaction: Transaction, collection: Collection, name: string): void {
    let locks = this.locks.get(collection)
    if (!locks) {
      locks = new Map()
      this.locks.set(collection, locks)
    }
    if (locks.has(name)) return
    locks.set(name, transaction)
    transaction.locks.push([collection, name])
  }

  /** Documents somebody changed after the transaction began. */
  changedSince(transaction: Transaction, collection: Collection): string[] {
    const ids: string[] = []
    for (let i = this.changes.length - 1; i >= 0; i -= 1) {
      const change = this.changes[i] as Change
      if (change.version.seq <= transaction.seq) break
      if (change.collection === collection) ids.push(change.id)
    }
    return ids
  }
  remember(change: Change): void {
    this.changes.push(change)
  }

  /** From now on nothing can use it. Its locks stay until `end`. */
  leave(transaction: Transaction): void {
    clearTimeout(transaction.timer)
    this.live.delete(transaction.id)
  }
  end(transaction: Transaction): void {
    this.leave(transaction)
    for (const [collection, name] of transaction.locks) this.locks.get(collection)?.delete(name)
    this.prune()
    for (const wake of this.waiting.splice(0)) wake()
  }
  /** Until the next transaction ends. */
  ended(): Promise<void> {
    return new Promise(resolve => this.waiting.push(resolve))
  }
  expire(): number {
    const running = [...this.live.values()]
    for (const transaction of running) this.end(transaction)
    return running.length
  }
  close(): void {
    for (const transaction of this.live.values()) clearTimeout(transaction.timer)
    this.live.clear()
  }

  /** Lets go of states that no running transaction can see. */
  private prune(): void {
    let oldest = Number.POSITIVE_INFINITY
    for (const { seq } of this.live.values()) oldest = Math.min(oldest, seq)
    let unseen = 0
    for (const { collection, id, version } of this.changes) {
      if (version.seq > oldest) break
      collection.forget(id, version)
      unseen += 1
    }
    if (unseen > 0) this.changes = this.changes.slice(unseen)
  }
}
