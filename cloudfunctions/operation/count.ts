import type { Caller, Entry } from '../../shared/contract'
import type { Operation } from '../../shared/contracts'
import { type EntryCount, isLeftWaiting, MOST_COUNTED } from '../../shared/home/schema'
import type { Filter } from './filter'
import { type Actor, type Reaches, reachOf } from './reach'
import type { Store } from './store'

type Field<T> = keyof T & string
/** Who opens the list, and as what. */
interface Reader {
  personId: string | null
  roles: readonly Caller[]
}
interface Spec<T extends { _id: string }, K extends Field<T>> {
  /** The entry of the homes whose list is counted. */
  entry: string
  /** The operation that lists it: whoever may ask it, and as far, is told how much it is. */
  of: Operation
  store: Store<T>
  /**
   * The same bound that the list has; what begins an index, so that counting reads no more than it counts. Null: the
   * list is shown, but nothing in it waits for this reader.
   */
  filter: (reader: Reader) => Filter | null
  /** In which order the index holds them, so that what burns comes first where there are more than are counted. */
  first?: Field<T>
  /** What says that a row cannot wait any longer. */
  fields?: readonly K[]
  burns?: (row: Pick<T, K>, now: number) => boolean
  /** Since when somebody waits for an answer, where that is what burns. */
  since?: (row: Pick<T, K>) => number | null
  /** Which of the rows the list shows, where its bound alone does not say it. */
  shown?: (rows: Pick<T, K>[], reader: { personId: string | null; now: number }) => Promise<Pick<T, K>[]>
  /** The reader's own, wherever it comes from. */
  anyEstate?: true
  /** In whose home its entry stands; missing: in that of all who may list it. */
  whose?: readonly Caller[]
}
/** How much of one list waits for whoever opens it. */
export interface Count {
  entry: string
  of: Operation
  /** Null: not for this reader. */
  run: (entry: Entry, actor: Actor, estateId: string, now: number) => Promise<EntryCount> | null
}

export function counting<T extends { _id: string }, K extends Field<T>>(spec: Spec<T, K>): Count {
  const { entry: id, of, store, filter, first = '_id' as Field<T>, fields = [], since = () => null } = spec
  const { burns = (row, now) => isLeftWaiting(since(row), now) } = spec
  const count = async (within: Reaches, personId: string | null, now: number): Promise<EntryCount> => {
    const bound = filter({ personId, roles: within.map(hold => hold.role) })
    if (!bound) return { waiting: 0, burning: 0, more: false }
    const { items, cursor } = await store.list(within, {
      filter: bound,
      order: { field: first, direction: 'asc' },
      limit: MOST_COUNTED,
      fields: [...fields, first],
    })
    const rows = spec.shown ? await spec.shown(items, { personId, now }) : items
    const burning = rows.filter(row => burns(row, now)).length
    return { waiting: rows.length, burning, more: cursor !== undefined }
  }
  return {
    entry: id,
    of,
    run: (entry, actor, estateId, now) => {
      const reach = reachOf(entry, actor, now)
      const within = reach
        .filter(hold => spec.anyEstate || hold.estateId === estateId)
        .filter(hold => spec.whose?.includes(hold.role) ?? true)
      return within.length > 0 ? count(within, actor.personId, now) : null
    },
  }
}
