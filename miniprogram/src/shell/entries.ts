import type { Role } from '../../../shared/contract'
import type { Operation } from '../../../shared/contracts'
import type { Counts } from '../app/counts'
import { type Hat, rolesIn } from '../app/hats'
import { type Entry, type HomeList, pageUrl } from '../app/noun'
import { usePerson } from '../app/person'
import { mayCall, useRights } from '../app/rights'
import { nouns } from '../nouns'
import type { shellFirstWords } from './first-words'

const ENTRIES: readonly Entry[] = nouns.flatMap(noun => noun.entries ?? [])

interface Group {
  list: HomeList
  title?: keyof typeof shellFirstWords
}
const FIND: Group = { list: 'find' }
const OFFICE: Group = { list: 'office', title: 'shell.fees' }
const VISITS: Group = { list: 'visits', title: 'shell.visits' }
/** What stands in whose home and rail, in this order. */
const GROUPS: Record<Hat['kind'], readonly Group[]> = {
  household: [],
  worker: [{ list: 'worker' }],
  desk: [FIND, { list: 'desk', title: 'shell.services' }, OFFICE, VISITS],
  manager: [FIND, { list: 'manager', title: 'shell.services' }, OFFICE, VISITS],
  office: [FIND, OFFICE],
  admin: [{ list: 'admin', title: 'shell.services' }],
}

const OF_HOUSES: readonly HomeList[] = ['household', 'house']
/** The entries of a list that the reader may open; of a household's, `role` says as what. */
export function useEntries(role?: Role): (list: HomeList) => Entry[] {
  const { me, hat } = usePerson()
  const atWork = useRights(hat?.estateId)
  const atHome = role ? [role] : rolesIn(me, hat?.estateId)
  return list => {
    const may = (asks: Operation) => (OF_HOUSES.includes(list) ? mayCall(asks, atHome) : atWork(asks))
    return ENTRIES.filter(entry => entry.at[list] !== undefined)
      .filter(({ asks }) => !asks || may(asks))
      .sort((a, b) => (a.at[list] ?? 0) - (b.at[list] ?? 0))
  }
}

interface Filled extends Group {
  entries: Entry[]
}
/** The reader's home and rail: each list with its entries, and an entry of two lists in the first of them. */
export function useGroups(): Filled[] {
  const { hat } = usePerson()
  const entriesOf = useEntries()
  const placed = new Set<string>()
  return (hat ? GROUPS[hat.kind] : []).map(group => {
    const entries = entriesOf(group.list).filter(({ id }) => !placed.has(id))
    for (const { id } of entries) placed.add(id)
    return { ...group, entries }
  })
}
/** What waits, what burns first. */
export const waitingIn = (groups: readonly Filled[], counts: Counts): Entry[] =>
  groups
    .flatMap(({ entries }) => entries)
    .filter(({ id }) => counts[id]?.waiting)
    .sort(byNeed(counts))

/** Where an entry leads: to what waits, while something does. */
export const entryUrl = ({ id, page, shows, waits }: Entry, counts: Counts): string =>
  pageUrl(page, { ...shows, ...(counts[id]?.waiting ? waits : {}) })

/** What burns, before what only waits; the order of the list where neither is more. */
const byNeed =
  (counts: Counts) =>
  (a: Entry, b: Entry): number =>
    Number((counts[b.id]?.burning ?? 0) > 0) - Number((counts[a.id]?.burning ?? 0) > 0)
