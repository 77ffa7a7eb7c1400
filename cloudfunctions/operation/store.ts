import type { Level } from '../../shared/contract'
import { Refusal, type RefusalCode } from '../../shared/refusal'
import { database } from './database'
import { type Filter, matches, toQuery } from './filter'
import type { Reach, Reaches } from './reach'
import type { Tx } from './transaction'

interface Index {
  /** `field` ascending, `-field` descending. */
  on: readonly string[]
  unique?: boolean
}
interface StoreSpec {
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
  /** The one field that orders the list, and from where on to go. */
  order: { field: string; direction: 'asc' | 'desc' }
  cursor?: string | undefined
  limit: number
  fields?: readonly string[]
}

const MAX_ROWS = 100

/** A collection, its indexes and who reaches what of it. The only code that names the collection. */
export class Store<T extends { _id: string }> {
  /** What the local database and the deployment create of it. */
  readonly declaration: Declaration
  constructor(
    readonly name: string,
    private readonly spec: StoreSpec,
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
    const { data } = await database().collection(this.name).doc(id).get()
    return ((data as T[])[0] as T | undefined) ?? null
  }

  covers(document: T, reaches: Reaches): boolean {
    return reaches.some(
      reach => reach.level === 'system' || this.filters(reach).some(filter => matches(document, filter)),
    )
  }

  async list(reaches: Reaches, options: ListOptions): Promise<{ items: T[]; cursor?: string }> {
    const { filter = {}, order, cursor, limit } = options
    const branches = reaches.some(reach => reach.level === 'system')
      ? [{}]
      : reaches.flatMap(reach => this.filters(reach))
    if (branches.length === 0) return { items: [] }
    const _ = database().command
    const bounds: Record<string, unknown> = { ...toQuery(filter) }
    const paged = cursor ? { [order.field]: order.direction === 'asc' ? _.gt(cursor) : _.lt(cursor) } : {}
    const clauses = branches.map(branch => merge(_, [bounds, paged, toQuery(branch)]))
    const rows = Math.min(limit, MAX_ROWS)
    let query = database()
      .collection(this.name)
      .where(clauses.length === 1 ? (clauses[0] as object) : _.or(clauses as object[]))
      .orderBy(order.field, order.direction)
      .limit(rows + 1)
    if (options.fields) query = query.field(Object.fromEntries(options.fields.map(field => [field, true])))
    const { data } = await query.get()
    const items = (data as T[]).slice(0, rows)
    const last = items.at(-1) as Record<string, unknown> | undefined
    return data.length > rows && last ? { items, cursor: String(last[order.field]) } : { items }
  }

  /** Whether there is any such document at all. */
  async any(filter: Filter): Promise<boolean> {
    const { total } = await database().collection(this.name).where(toQuery(filter)).count()
    return (total ?? 0) > 0
  }

  async insert(tx: Tx, document: T): Promise<void> {
    await tx.add(this.name, document as never)
  }
  async put(tx: Tx, document: T): Promise<void> {
    await tx.set(this.name, document as never)
  }
  async remove(tx: Tx, id: string): Promise<void> {
    await tx.remove(this.name, id)
  }
  /** Many at once, outside a transaction, for jobs that may repeat: the ids make it idempotent. */
  async insertMany(documents: T[]): Promise<void> {
    if (documents.length > 0)
      await database()
        .collection(this.name)
        .add(documents as never)
  }
  /** One plain write by id, for continuations and leases. Answers how many documents changed. */
  async update(
    filter: Filter & { _id: string | { in: readonly string[] } },
    fields: Record<string, unknown>,
  ): Promise<number> {
    const { updated } = await database().collection(this.name).where(toQuery(filter)).update(fields)
    return updated ?? 0
  }

  private filters(reach: Reach): Filter[] {
    return this.spec.reach?.[reach.level]?.(reach) ?? []
  }
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
