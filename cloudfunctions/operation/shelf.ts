import { BY_ID } from './cursor'
import { Store } from './store'
import type { Tx } from './transaction'

type Document = { _id: string } & Record<string, unknown>
/** An environment holds a hundred collections: what is small, one a key, and only ever read by its id shares three. */
export const settings = new Store<Document>('settings', { notFound: 'internal' })
export const guards = new Store<Document>('guards', { notFound: 'internal' })
export const jobCursors = new Store<Document>('jobCursors', { notFound: 'internal' })
const SHARED = { settings, guards, jobCursors }

/**
 * What one noun keeps in a collection that it shares: its documents begin with a name of its own, and it alone reads and
 * writes them. Whoever uses a shelf sees the ids without that name.
 */
export class Shelf<T extends { _id: string }> {
  private readonly store: Store<Document>
  constructor(
    collection: keyof typeof SHARED,
    private readonly name: string,
  ) {
    this.store = SHARED[collection]
  }
  /** Null when there is none. */
  async find(tx: Tx | null, id: string): Promise<T | null> {
    const found = await this.store.find(tx, this.keyOf(id))
    return found && this.shown(found)
  }
  /** Those of these ids that exist, in the order of the ids. */
  async byIds(ids: readonly string[]): Promise<T[]> {
    const found = await this.store.byIds(ids.map(id => this.keyOf(id)))
    return found.map(one => this.shown(one))
  }
  /** The next so many in the order of their ids: for a job that goes through the whole shelf. */
  async after(id: string, limit: number): Promise<T[]> {
    const within = { after: this.keyOf(id), until: `${this.name};` }
    const found = await this.store.some({ _id: within }, { order: BY_ID, limit })
    return found.map(one => this.shown(one))
  }
  put(tx: Tx, document: T): Promise<void> {
    return this.store.put(tx, this.kept(document))
  }
  /** Outside a transaction, for whoever may repeat it. */
  set(document: T): Promise<void> {
    return this.store.set(this.kept(document))
  }
  private keyOf(id: string): string {
    return `${this.name}:${id}`
  }
  private kept(document: T): Document {
    return { ...document, _id: this.keyOf(document._id) }
  }
  private shown(document: Document): T {
    return { ...document, _id: document._id.slice(this.name.length + 1) } as unknown as T
  }
}
