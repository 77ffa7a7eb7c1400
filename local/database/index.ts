import type { Declaration } from './collection'
import { BUSY, type Caller, Engine } from './engine'
import { File } from './file'
import { aggregate } from './pipeline'
import { type Body, count, get, joined, type Params } from './reads'
import { atOnce, badParameter, gone, invalid, VendorError } from './vendor-error'
import { insert, modify, modifyAndReturn, remove } from './writes'

export type { Declaration } from './collection'
export type { Caller } from './engine'

type Action = (engine: Engine, params: Params, caller: Caller) => Body
const ACTIONS: Record<string, Action> = {
  'database.addCollection': addCollection,
  'database.insertDocument': insert,
  'database.getDocument': get,
  'database.calculateDocument': count,
  'database.modifyDocument': modify,
  'database.modifyAndReturnDoc': modifyAndReturn,
  'database.removeDocument': remove,
  'database.aggregateDocuments': aggregate,
  'database.startTransaction': engine => ({ transactionId: engine.transactions.start().id }),
  'database.commitTransaction': commit,
  'database.abortTransaction': abort,
}

/** The vendor's database on one machine: documents in memory, every commit in a file before it is answered. */
export class Database {
  private constructor(private readonly engine: Engine) {}

  /** `now` fills server dates and may be shifted; transactions live by real time. */
  static open({ file, declarations, now }: { file: string; declarations: Declaration[]; now: () => number }): Database {
    const database = new Database(new Engine(new File(file), now))
    database.declare(declarations)
    database.engine.warm()
    return database
  }

  /** Adds collections and indexes; what is there stays. */
  declare(declarations: Declaration[]): void {
    this.engine.declare(declarations)
  }
  /** What is held now, in documents. */
  snapshotSize(): { collections: number; documents: number } {
    let documents = 0
    for (const collection of this.engine.collections.values()) documents += collection.records.size
    return { collections: this.engine.collections.size, documents }
  }
  get empty(): boolean {
    return this.snapshotSize().documents === 0
  }
  /** Ends every running transaction as their time limit would; answers how many. For tests that cannot wait for it. */
  expireTransactions(): number {
    return this.engine.transactions.expire()
  }
  close(): void {
    this.engine.close()
  }

  /**
   * One action of the vendor's protocol: flat parameters in, the body of an envelope out. Never throws. It is under way
   * for `delayMs`; a second one of the same transaction meanwhile is refused: a session of MongoDB forbids it.
   */
  async handle(action: string, params: Params, caller: Caller, delayMs = 0): Promise<Body> {
    caller.requests += 1
    const chain = caller.chain + 1
    const transaction = this.engine.transactions.find(params.transactionId)
    if (transaction?.underWay) return this.refusal(atOnce(), params)
    if (transaction) transaction.underWay = true
    try {
      if (delayMs > 0) await underWay(delayMs)
      return await this.act(action, params, caller)
    } finally {
      if (transaction) transaction.underWay = false
      caller.chain = Math.max(caller.chain, chain)
    }
  }
  private async act(action: string, params: Params, caller: Caller): Promise<Body> {
    const act = Object.hasOwn(ACTIONS, action) ? ACTIONS[action] : undefined
    const before = caller.examined
    for (;;) {
      try {
        if (!act) throw badParameter(`unknown action ${action}`)
        return act(this.engine, params, caller)
      } catch (error) {
        if (error !== BUSY) return this.refusal(error, params)
        caller.examined = before
        await this.engine.transactions.ended()
      }
    }
  }

  /** An error inside a transaction ends it, as the server does. */
  private refusal(error: unknown, params: Params): Body {
    const transaction = params.transactionId ? this.engine.transactions.find(params.transactionId) : undefined
    if (transaction) this.engine.transactions.end(transaction)
    const { code, message } = error instanceof VendorError ? error : invalid((error as Error).message)
    return { code, message }
  }
}

/** So long, to a fraction of a millisecond: timers alone come up to one too late, which would count as a tenth of a hop. */
async function underWay(ms: number): Promise<void> {
  const until = performance.now() + ms
  if (ms > 2) await new Promise(resolve => setTimeout(resolve, ms - 2))
  while (performance.now() < until) await new Promise(setImmediate)
}
function addCollection(engine: Engine, params: Params): Body {
  const name = String(params.collectionName ?? '')
  if (!/^[a-zA-Z0-9][\w-]{0,127}$/.test(name)) throw badParameter(`collection name is not valid: ${name}`)
  if (engine.collections.has(name))
    throw new VendorError('DATABASE_COLLECTION_ALREADY_EXIST', `[ResourceExist] Table exist: ${name}`)
  engine.add(name)
  return {}
}
function commit(engine: Engine, params: Params): Body {
  const transaction = joined(engine, params)
  if (!transaction) throw gone()
  engine.commit(transaction)
  return {}
}
function abort(engine: Engine, params: Params): Body {
  const transaction = joined(engine, params)
  if (!transaction) throw gone()
  engine.transactions.end(transaction)
  return {}
}
