import type { Level } from '../../shared/contract'
import { Refusal, type RefusalCode } from '../../shared/refusal'
import { BY_ID, beyond, fromCursor, type Order, type Place, placeOf, toCursor } from './cursor'
import { database } from './database'
import { type Filter, matches, toQuery } from './filter'
import type { Reach, Reaches } from './reach'
import type { Tx } from './transaction'

interface Index {
  /** `field` ascending, `-field` descending. */
  on: readonly string[]
  unique?: boolean
}
interface StoreSpec<T> {
  /** A document as it is kept: with what follows from the rest of it, whoever writes it. */
  keeps?: (document: T) => T
  indexes?: readonly Index[]
  /** What each level means, as filters over the fields (any one suffices). A level not listed reaches nothing. */
  reach?: Partial<Record<Level, (reach: Reach) => Filter[]>>
  notFound: RefusalCode
}
export interface Declaration {
  name: string
  indexes: { name: string; keys: { name: string; direction: '1' | '-1' }[]; unique?: boolean }[]
}
interface ListOptions {
  filter?: Filter
  order: Order
  cursor?: string | undefined
  limit: number
  fields?: readonly string[]
}
type Field<T> = keyof T & string
/** The whole document, or the fields that were asked for. */
type Shown<T extends { _id: string }, K extends keyof T> = [K] extends [never] ? T : Pick<T, K | '_id'>
interface Some<K> {
  order?: Order
  /** How many at most: whoever asks says what becomes of the rest. */
  limit: number
  fields?: readonly K[]
}

const MOST_ROWS = 100
/** The vendor's most for one answer, and what one `in` may name. */
const PAGE = 1000
const IDS = 500

/** A collection, its indexes and who reaches what of it. The only code that names the collection. */
export class Store<T extends { _id: string }> {
  /** What the local database and the deployment create of it. */
  readonly declaration: Declaration
  constructor(
    readonly name: string,
    private readonly spec: StoreSpec<T>,
  ) {
    this.declaration = {
      name,
      indexes: (spec.indexes ?? []).map(({ on, unique }) => ({
        name: on.map(field => field.replace('-', '')).join('_'),
        keys: on.map(field => ({ name: field.replace(/^-/, ''), direction: field.startsWith('-') ? '-1' : '1' })),
        ...(unique && { unique }),
      })),
    }
  }

  /** The document, when `reaches` covers it; otherwise the same refusal as if it did not exist. */
  async get(tx: Tx | null, id: string, reaches: Reaches): Promise<T> {
    const document = await this.find(tx, id)
    if (!document || !this.covers(document, reaches)) throw new Refusal(this.spec.notFound)
    return document
  }

  /** For guards, settings and the operation itself: by id, no reach asked. Null when there is none. */
  async find(tx: Tx | null, id: string): Promise<T | null> {
    if (tx) return tx.get<T>(this.name, id)
    const { data } = await this.collection.doc(id).get()
    return ((data as T[])[0] as T | undefined) ?? null
  }

  covers(document: T, reaches: Reaches): boolean {
    return reaches.some(
      reach => reach.level === 'system' || this.filters(reach).some(filter => matches(document, filter)),
    )
  }

  /** A page of what `reaches` covers; the cursor is the whole place where it ended, so that no row is left out or twice. */
  async list(reaches: Reaches, options: ListOptions): Promise<{ items: T[]; cursor?: string }> {
    const { filter = {}, order, cursor, fields } = options
    const branches = reaches.some(reach => reach.level === 'system')
      ? [{}]
      : reaches.flatMap(reach => this.filters(reach))
    if (branches.length === 0) return { items: [] }
    const rows = Math.min(options.limit, MOST_ROWS)
    const place = cursor ? fromCursor(cursor) : null
    const data = await this.stretch({ filter, branches, place, order, limit: rows + 1, fields })
    const items = data.slice(0, rows)
    const last = items.at(-1)
    if (data.length <= rows || !last) return { items }
    return { items, cursor: toCursor(placeOf(last, order)) }
  }

  /** The one that a unique index allows; null: none. */
  async one(filter: Filter): Promise<T | null> {
    return ((await this.some(filter, { limit: 1 }))[0] as T | undefined) ?? null
  }
  /** The first so many in an order. */
  async some<K extends Field<T> = never>(filter: Filter, { order, limit, fields }: Some<K>): Promise<Shown<T, K>[]> {
    return (await this.stretch({ filter, order, limit, fields })) as Shown<T, K>[]
  }
  /** The first by id, which is the oldest where ids begin with their time; null: none. */
  async oldest(filter: Filter): Promise<T | null> {
    return ((await this.some(filter, { order: BY_ID, limit: 1 }))[0] as T | undefined) ?? null
  }
  /** Everything there is, page by page, in the order of one field and then of ids. */
  async all<K extends Field<T> = never>(
    filter: Filter,
    { order = '_id' as Field<T>, fields }: { order?: Field<T>; fields?: readonly K[] } = {},
  ): Promise<Shown<T, K>[]> {
    const by = { field: order, direction: 'asc' } as const
    const found: T[] = []
    for (let place: Place | null = null; ; place = placeOf(found.at(-1) as T, by)) {
      const page = await this.stretch({ filter, place, order: by, limit: PAGE, fields: fields && [...fields, order] })
      found.push(...page)
      if (page.length < PAGE) return found as Shown<T, K>[]
    }
  }
  /** Those of these ids that exist, in the order of the ids; however many, side by side. */
  async byIds<K extends Field<T> = never>(ids: readonly string[], fields?: readonly K[]): Promise<Shown<T, K>[]> {
    const wanted = [...new Set(ids)]
    const parts = Array.from({ length: Math.ceil(wanted.length / IDS) }, (_, at) =>
      wanted.slice(at * IDS, (at + 1) * IDS),
    )
    const pages = await Promise.all(
      parts.map(part => this.stretch({ filter: { _id: { in: part } }, limit: IDS, fields })),
    )
    const found = new Map(pages.flat().map(one => [one._id, one]))
    return wanted.flatMap(id => found.get(id) ?? []) as Shown<T, K>[]
  }
  /** What has fallen due by now, the longest waiting first. A time that is null or 0 is none. */
  due(field: Field<T>, now: number, limit: number, filter: Filter = {}): Promise<T[]> {
    const order = { field, direction: 'asc' } as const
    return this.stretch({ filter: { ...filter, [field]: { after: 0, through: now } }, order, limit })
  }
  /** When the next one falls due; null: nothing waits. */
  async next(field: Field<T>, filter: Filter = {}): Promise<number | null> {
    const order = { field, direction: 'asc' } as const
    const [first] = await this.some({ ...filter, [field]: { after: 0 } }, { order, limit: 1, fields: [field] })
    return ((first as Record<string, unknown> | undefined)?.[field] as number | undefined) ?? null
  }
  /** Whether there is any such document at all. */
  async any(filter: Filter): Promise<boolean> {
    return (await this.some(filter, { limit: 1, fields: ['_id'] as Field<T>[] })).length > 0
  }
  async count(filter: Filter): Promise<number> {
    return (await this.collection.where(toQuery(filter)).count()).total ?? 0
  }
  /** The vendor's stages, for sums and joins. */
  aggregate() {
    return this.collection.aggregate()
  }

  async insert(tx: Tx, document: T): Promise<void> {
    await tx.add(this.name, this.kept(document) as never)
  }
  async put(tx: Tx, document: T): Promise<void> {
    await tx.set(this.name, this.kept(document) as never)
  }
  async remove(tx: Tx, id: string): Promise<void> {
    await tx.remove(this.name, id)
  }
  /** Many at once, outside a transaction, for jobs that may repeat: the ids make it idempotent. */
  async insertMany(documents: T[]): Promise<void> {
    if (documents.length > 0) await this.collection.add(documents.map(one => this.kept(one)) as never)
  }
  /** One plain write by id, for continuations and leases. Answers how many documents changed. */
  update(filter: Filter & { _id: string | { in: readonly string[] } }, fields: Record<string, unknown>) {
    return this.updateAll(filter, fields)
  }
  /** Whatever matches, in one request. */
  async updateAll(filter: Filter, fields: Record<string, unknown>): Promise<number> {
    return (await this.collection.where(toQuery(filter)).update(fields)).updated ?? 0
  }
  /** The whole document, whether there is one or not. */
  async set(whole: T): Promise<void> {
    const { _id, ...document } = this.kept(whole)
    await this.collection.doc(_id).set(document)
  }
  /** Counts a number up or down where it stands. */
  async add(id: string, field: Field<T>, by: number): Promise<void> {
    await this.collection.doc(id).update({ [field]: database().command.inc(by) })
  }
  /** Takes away what a job left; answers how many. */
  async removeMany(filter: Filter & { _id: string | { in: readonly string[] } }): Promise<number> {
    return (await this.collection.where(toQuery(filter)).remove()).deleted ?? 0
  }

  private kept(document: T): T {
    return this.spec.keeps?.(document) ?? document
  }
  private get collection() {
    return database().collection(this.name)
  }
  private filters(reach: Reach): Filter[] {
    return this.spec.reach?.[reach.level]?.(reach) ?? []
  }
  private async stretch(wanted: Stretch): Promise<T[]> {
    const { filter, branches = [{}], place, order, limit, fields } = wanted
    const _ = database().command
    const bounds = toQuery(filter)
    const clauses = branches.flatMap(branch =>
      (order && place ? beyond(place, order) : [{}]).map(past => merge(_, [bounds, past, toQuery(branch)])),
    )
    let query = this.collection
      .where(clauses.length === 1 ? (clauses[0] as object) : _.or(clauses as object[]))
      .limit(limit)
    if (order) query = query.orderBy(order.field, order.direction)
    // Where a next page may follow, what is alike in the order's field needs an order too: no two documents share an id.
    if (order && place !== undefined && order.field !== '_id') query = query.orderBy('_id', order.direction)
    if (fields) query = query.field(Object.fromEntries(fields.map(field => [field, true])))
    return (await query.get()).data as T[]
  }
}
interface Stretch {
  filter: Filter
  branches?: Filter[]
  /** Where the page before ended; null: the first one; undefined: no other will follow. */
  place?: Place | null
  order?: Order | undefined
  limit: number
  fields?: readonly string[] | undefined
}

/** All clauses must hold; two bounds on one field become an `and`, not an overwrite. */
function merge(_: ReturnType<typeof database>['command'], parts: Record<string, unknown>[]): Record<string, unknown> {
  const merged: Record<string, unknown> = {}
  const extra: Record<string, unknown>[] = []
  for (const part of parts) {
    for (const [field, bound] of Object.entries(part)) {
      if (field in merged) extra.push({ [field]: bound })
      else merged[field] = bound
    }
  }
  return extra.length > 0 ? (_.and([merged, ...extra] as never) as never) : merged
}
