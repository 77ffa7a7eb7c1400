import { type Doc, parse, type Value } from './ejson'
import { at, keyOf } from './key'
import { Sorted } from './sorted'
import { duplicate } from './vendor-error'

export interface Declaration {
  name: string
  indexes: { name: string; keys: { name: string; direction: '1' | '-1' }[]; unique?: boolean }[]
}
/** One state of a document; decoded when first looked into. */
export class Version {
  private decoded: Doc | null = null
  constructor(
    readonly seq: number,
    readonly text: string | null,
  ) {}
  get doc(): Doc {
    this.decoded ??= parse(this.text, Date.now) as Doc
    return this.decoded
  }
}
export interface Index {
  name: string
  fields: string[]
  unique: boolean
  /** Built when first needed; a value that is an array or object makes it unusable for queries. */
  sorted: Sorted | null
  usable: boolean
}

/** The documents of one name: per id the versions that somebody may still see, newest last. */
export class Collection {
  readonly records = new Map<string, Version[]>()
  readonly indexes: Index[] = []
  constructor(readonly name: string) {}

  declare(declaration: Declaration): void {
    for (const { name, keys, unique } of declaration.indexes) {
      if (this.indexes.some(index => index.name === name)) continue
      this.indexes.push({
        name,
        fields: keys.map(key => key.name),
        unique: unique ?? false,
        sorted: null,
        usable: true,
      })
    }
  }

  current(id: string): Version | null {
    const version = this.records.get(id)?.at(-1)
    return version && version.text !== null ? version : null
  }
  /** What a transaction that began after `seq` sees. */
  visible(id: string, seq: number): Version | null {
    const versions = this.records.get(id) ?? []
    for (let i = versions.length - 1; i >= 0; i -= 1) {
      const version = versions[i] as Version
      if (version.seq <= seq) return version.text === null ? null : version
    }
    return null
  }

  ready(index: Index): Sorted {
    if (index.sorted) return index.sorted
    const pairs: [string, string][] = []
    for (const id of this.records.keys()) {
      const version = this.current(id)
      const key = version && this.entry(index, version.doc)
      if (key) pairs.push([key, id])
    }
    index.sorted = Sorted.from(pairs)
    return index.sorted
  }

  prefix(index: Index, document: Doc): string | null {
    let key = ''
    for (const field of index.fields) {
      const part = keyOf(at(document, field))
      if (part === null) return null
      key += part
    }
    return key
  }
  private entry(index: Index, document: Doc): string | null {
    const prefix = this.prefix(index, document)
    if (prefix === null) index.usable = false
    return prefix === null ? null : prefix + document._id
  }

  /** Refuses a second document with a unique key. `also` are writes not yet in the index. */
  checkUnique(document: Doc, ignoring: ReadonlySet<string> = new Set()): void {
    for (const index of this.indexes) {
      if (!index.unique) continue
      const prefix = this.prefix(index, document)
      if (prefix === null) continue
      for (const id of this.ready(index).range(prefix, `${prefix}\uffff`, false)) {
        if (id !== document._id && !ignoring.has(id)) {
          throw duplicate(
            this.name,
            index.name,
            Object.fromEntries(index.fields.map(field => [field, at(document, field) as Value])),
          )
        }
      }
    }
  }

  /** Makes a new state current. `keep`: somebody may still look at the old ones. */
  apply(id: string, version: Version, keep: boolean): void {
    const old = this.current(id)
    for (const index of this.indexes) {
      if (!index.sorted) continue
      const before = old && this.entry(index, old.doc)
      const after = version.text === null ? null : this.entry(index, version.doc)
      if (before === after) continue
      if (before) index.sorted.remove(before)
      if (after) index.sorted.insert(after, id)
    }
    if (keep) this.records.set(id, [...(this.records.get(id) ?? []), version])
    else if (version.text === null) this.records.delete(id)
    else this.records.set(id, [version])
  }
}
