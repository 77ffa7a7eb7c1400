import { Refusal } from '../../shared/refusal'
import { database, isConflict } from './database'

const PATIENCE_MS = 5_000
const FRESH_MS = 5_000
type Data = Record<string, unknown> & { _id: string }
interface VendorTransaction {
  collection(name: string): {
    doc(id: string): {
      get(): Promise<{ data: unknown }>
      set(data: object): Promise<unknown>
      remove(): Promise<unknown>
    }
    add(data: object): Promise<unknown>
  }
  commit(): Promise<unknown>
  rollback(): Promise<unknown>
}

/**
 * All that may happen inside a transaction: whole documents by id, one request after the other. (A `where` would silently
 * run outside it; MongoDB forbids parallel requests in a session.)
 */
export class Tx {
  private busy = false
  constructor(private readonly vendor: VendorTransaction) {}
  async get<T>(collection: string, id: string): Promise<T | null> {
    const { data } = await this.alone(() => this.vendor.collection(collection).doc(id).get())
    return ((Array.isArray(data) ? data[0] : data) as T | undefined) ?? null
  }
  async add(collection: string, document: Data): Promise<void> {
    await this.alone(() => this.vendor.collection(collection).add(document))
  }
  async set(collection: string, document: Data): Promise<void> {
    const { _id, ...rest } = document
    await this.alone(() => this.vendor.collection(collection).doc(_id).set(rest))
  }
  async remove(collection: string, id: string): Promise<void> {
    await this.alone(() => this.vendor.collection(collection).doc(id).remove())
  }
  private async alone<R>(request: () => Promise<R>): Promise<R> {
    if (this.busy) throw new Error('two requests of one transaction at once')
    this.busy = true
    try {
      return await request()
    } finally {
      this.busy = false
    }
  }
}

/**
 * A transaction on its way while somebody is still finding out who is calling: it sees nothing and holds nothing before
 * its first request. Whoever does not use it gives it back.
 */
export class Begun {
  private waiting: Promise<VendorTransaction> | null = start()
  private readonly since = performance.now()
  constructor() {
    this.waiting?.catch(() => undefined)
  }
  /** Null: it was taken before, or has waited so long (a slow vendor) that too little of its 30 s may be left. */
  take(): Promise<VendorTransaction> | null {
    if (performance.now() - this.since > FRESH_MS) this.giveBack()
    const taken = this.waiting
    this.waiting = null
    return taken
  }
  /** Not waited for: one that is lost ends by itself. */
  giveBack(): void {
    const left = this.waiting
    this.waiting = null
    left?.then(vendor => vendor.rollback()).catch(() => undefined)
  }
}
const start = async () => (await database().startTransaction()) as unknown as VendorTransaction
const pause = (ms: number) => new Promise(resolve => setTimeout(resolve, ms))

/**
 * Runs `work` in one transaction; conflicts are tried again with full jitter for 5 s, then refused as `request.busy`.
 * `work` decides and writes, nothing else: it may run several times. A duplicate key is thrown to the caller.
 */
export async function transaction<R>(work: (tx: Tx) => Promise<R>, begun?: Begun): Promise<R> {
  const started = Date.now()
  for (let attempt = 0; ; attempt += 1) {
    const vendor = await (begun?.take() ?? start())
    try {
      const result = await work(new Tx(vendor))
      await vendor.commit()
      return result
    } catch (error) {
      if (!isConflict(error)) {
        await vendor.rollback().catch(() => undefined)
        throw error
      }
      if (Date.now() - started > PATIENCE_MS) throw new Refusal('request.busy')
      await pause(Math.random() * Math.min(400, 10 * 2 ** attempt))
    }
  }
}
