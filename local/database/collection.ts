import { type Doc, parse } from './ejson'
import { indexKey, indexKeys, original, sortable } from './key'
import { Sorted } from './sorted'

export interface Declaration {
  name: string
  indexes: { name: string; keys: { name: string; direction: '1' | '-1' }[]; unique?: boolean }[]
}

const noServerDates = () => Date.now()

/** How many documents stay decoded, over all collections: a decoded one takes several times the room of its text. */
const DECODED = 10_000
const decodedLast: Version[] = []
let place = 0

const WIDE = /[^\0-\x7f]/
/** One Chinese character makes every letter of a text take two bytes; as UTF-8, a letter a byte, most take one. */
const packed = (text: string): string => (WIDE.test(text) ? Buffer.from(text).toString('latin1') : text)
const unpacked = (kept: string): string => (WIDE.test(kept) ? Buffer.from(kept, 'latin1').toString() : kept)

/** One state of a document, decoded when looked into. `text` null: removed. `previous`: while somebody may see it. */
export class Version {
  previous: Version | null = null
  private decoded: Doc | null = null
  private readonly kept: string | null
  constructor(
    readonly seq: number,
    text: string | null,
    known: Doc | null = null,
  ) {
    this.kept = text === null ? null : packed(text)
    if (known) this.keep(known)
  }
  get gone(): boolean {
    return this.kept === null
  }
  get text(): string | null {
    return this.kept === null ? null : unpacked(this.kept)
  }
  get doc(): Doc {
    return this.decoded ?? this.keep(parse(this.text, noServerDates) as Doc)
  }
  /** Decoded for now: until so many others have been after it. */
  private keep(doc: Doc): Doc {
    const longest = decodedLast[place]
    if (longest) longest.decoded = null
    decodedLast[place] = this
    place = (place + 1) % DECODED
    this.decoded = doc
    return doc
  }
  /** A copy nobody else holds, for those who change what they are given. */
  fresh(): Doc {
    return parse(this.text, noServerDates) as Doc
  }
}

/** Documents in the order of some fields, then of their ids. Every entry is the fields' keys and the id. */
export class Index {
  private entries: Sorted | null = null
  /** Documents with a list or object in one of the fields, which stand in the index once for each element. */
  private manifold = 0
  constructor(
    readonly name: string,
    readonly fields: readonly string[],
    readonly unique: boolean,
  ) {}

  get built(): boolean {
    return this.entries !== null
  }
  /** With any list in it, an index answers what equals something; ranges and orders mean other things of lists. */
  get plain(): boolean {
    return this.manifold === 0
  }
  /** The fields' keys joined; null when one of them has none. */
  prefix(document: Doc): string | null {
    let prefix = ''
    for (const field of this.fields) {
      const part = indexKey(document, field)
      if (part === null) return null
      prefix += part
    }
    return prefix
  }
  /** What a document takes in an index: of a list every element for itself. */
  prefixes(document: Doc): string[] {
    const plain = this.prefix(document)
    if (plain !== null) return [plain]
    return this.fields.reduce(
      (prefixes, field) => prefixes.flatMap(prefix => indexKeys(document, field).map(key => prefix + key)),
      [''],
    )
  }
  /** Whoever but `id` has this key. */
  holder(prefix: string, id: string): string | null {
    for (const entry of this.range(prefix, `${prefix}\uffff`, false)) if (idOf(entry) !== id) return idOf(entry)
    return null
  }
  fill(prefixes: (string | null)[], ids: string[], documentOf: (id: string) => Doc): void {
    const keys: string[] = []
    this.manifold = 0
    for (let i = 0; i < ids.length; i += 1) {
      const [prefix, id] = [prefixes[i] as string | null, ids[i] as string]
      if (prefix !== null) keys.push(prefix + sortable(id))
      else {
        this.manifold += 1
        for (const each of this.prefixes(documentOf(id))) keys.push(each + sortable(id))
      }
    }
    this.entries = Sorted.from(keys)
  }
  move(id: string, before: Doc | null, after: Doc | null): void {
    if (!this.entries) return
    const old = before && this.prefix(before)
    const next = after && this.prefix(after)
    if (before && after && old === next && old !== null) return
    if (before && old === null) this.manifold -= 1
    if (after && next === null) this.manifold += 1
    if (before)
      for (const each of old === null ? this.prefixes(before) : [old]) this.entries.remove(each + sortable(id))
    if (after)
      for (const each of next === null ? this.prefixes(after) : [next]) this.entries.insert(each + sortable(id))
  }
  about(from: string, until: string): number {
    return (this.entries as Sorted).about(from, until)
  }
  range(from: string, until: string, backwards: boolean): Generator<string, undefined> {
    return (this.entries as Sorted).range(from, until, backwards)
  }
}
export const idOf = (entry: string): string => original(entry.slice(entry.lastIndexOf('\u0000') + 1))

/** The documents of one name, newest state each, with a chain to what running transactions may still see. */
export class Collection {
  readonly records = new Map<string, Version>()
  readonly indexes: Index[] = []
  private readonly byId = new Index('_id_', [], true)
  constructor(readonly name: string) {}

  declare(declaration: Declaration): void {
    for (const { name, keys, unique } of declaration.indexes) {
      if (this.indexes.some(index => index.name === name)) continue
      // Every entry ends in the id as it is: what an index says from the id on changes nothing.
      const fields = keys.map(key => key.name)
      const withId = fields.includes('_id')
      if (withId) fields.length = fields.indexOf('_id')
      this.indexes.push(new Index(name, fields, Boolean(unique) && !withId))
    }
  }

  /** What to plan with: the declared indexes and the one on `_id`. */
  get plannable(): Index[] {
    return [...this.indexes, this.byId]
  }

  current(id: string): Version | null {
    const version = this.records.get(id)
    return version && !version.gone ? version : null
  }
  /** What a transaction that began at `seq` sees. */
  visible(id: string, seq: number): Version | null {
    let version = this.records.get(id) ?? null
    while (version && version.seq > seq) version = version.previous
    return version && !version.gone ? version : null
  }
  *all(): Generator<Version> {
    for (const version of this.records.values()) if (!version.gone) yield version
  }

  /** All indexes at once, since reading the documents costs more than sorting the keys. */
  build(): void {
    const missing = this.plannable.filter(index => !index.built)
    if (missing.length === 0) return
    const ids: string[] = []
    const prefixes = missing.map((): (string | null)[] => [])
    for (const [id, version] of this.records) {
      if (version.gone) continue
      ids.push(id)
      // As it was parsed: the keys understand the wire's form, and most of the document is not needed.
      const document = JSON.parse(version.text as string) as Doc
      for (let i = 0; i < missing.length; i += 1) prefixes[i]?.push((missing[i] as Index).prefix(document))
    }
    for (let i = 0; i < missing.length; i += 1)
      missing[i]?.fill(prefixes[i] ?? [], ids, id => (this.records.get(id) as Version).doc)
  }

  /** The document other than `id` that holds this key of a unique index. */
  holder(index: Index, prefix: string, id: string): string | null {
    this.build()
    return index.holder(prefix, id)
  }

  /** Makes a new state current. `keep`: a running transaction may still see the old one. */
  apply(id: string, version: Version, keep: boolean): void {
    const old = this.records.get(id) ?? null
    const before = old && !old.gone ? old.doc : null
    const after = version.gone ? null : version.doc
    for (const index of this.plannable) index.move(id, before, after)
    if (keep) version.previous = old
    if (version.gone && !keep) this.records.delete(id)
    else this.records.set(id, version)
  }
  /** Nobody sees anything older than `version` any more. */
  forget(id: string, version: Version): void {
    version.previous = null
    if (version.gone && this.records.get(id) === version) this.records.delete(id)
  }
}
