import { Refusal } from '../../shared/refusal'
import { database, isConflict } from './database'

const PATIENCE_MS = 5_000
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

/** All that may happen inside a transaction: whole documents by id. (A `where` would silently run outside it.) */
export class Tx {
  constructor(private readonly vendor: VendorTransaction) {}
  async get<T>(collection: string, id: string): Promise<T | null> {
    const { data } = await this.vendor.collection(collection).doc(id).get()
    return ((Array.isArray(data) ? data[0] : data) as T | undefined) ?? null
  }
  async add(collection: string, document: Data): Promise<void> {
    await this.vendor.collection(collection).add(document)
  }
  async set(collection: string, document: Data): Promise<void> {
    const { _id, ...rest } = document
    await this.vendor.collection(collection).doc(_id).set(rest)
  }
  async remove(collection: string, id: string): Promise<void> {
    await this.vendor.collection(collection).doc(id).remove()
  }
}

const pause = (ms: number) => new Promise(resolve => setTimeout(resolve, ms))

/**
 * Runs `work` in one transaction; conflicts are tried again with full jitter for 5 s, then refused as `request.busy`.
 * `work` decides and writes, nothing else: it may run several times. A duplicate key is thrown to the caller.
 */
export async function transaction<R>(work: (tx: Tx) => Promise<R>): Promise<R> {
  const started = Date.now()
  for (let attempt = 0; ; attempt += 1) {
    const vendor = (await database().startTransaction()) as unknown as VendorTransaction
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
