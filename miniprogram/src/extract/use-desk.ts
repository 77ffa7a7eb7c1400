import type { AnyTable, TableColumn } from '../../../shared/table'
import { chosenOf, usual } from '../../../shared/table'
import { oneOf, useFilters } from '../app/filters'
import { useOwned } from '../app/owned'

type Checks = Readonly<Record<string, (value: string) => boolean>>
/** Each order a table knows, both ways round. */
const sortsOf = (table: AnyTable): string[] =>
  table.columns.flatMap(({ sort }: { sort?: string }) => (sort ? [sort, `-${sort}`] : []))

/**
 * How one person looks at one list, which goes by `sort` at first ('': it has one order only): filters and order in the address, the columns remembered. `of` names the operation
 * that gives the rows.
 */
export function useDesk<C extends Checks, T extends AnyTable>(of: string, table: T, checks: C, sort: string) {
  type Row = T extends { columns: readonly TableColumn<infer R>[] } ? R : never
  const { asked, ask, strange } = useFilters({ ...checks, sort: oneOf(sortsOf(table)) })
  const kept = useOwned<string[]>(`columns.${of}`)
  const chosen = chosenOf(table.columns as readonly TableColumn<Row>[], kept.value ?? usual(table.columns))
  const columns =
    chosen.columns.length > 0 ? chosen.columns : (table.columns as readonly TableColumn<Row>[]).slice(0, 1)
  return {
    of,
    table,
    asked: asked as Partial<Record<keyof C & string, string>>,
    ask: ask as (name: keyof C & string, value: string | undefined) => void,
    strange,
    sort: asked.sort ?? sort,
    onSort: (by: string) => ask('sort', by),
    columns,
    goneColumns: chosen.strange,
    choose: (ids: string[] | undefined) => kept.put(ids),
    /** What the server is asked beside the estate. */
    question: { ...asked, ...((asked.sort ?? sort) && { sort: asked.sort ?? sort }) } as Record<string, string>,
  }
}
export type Desk = Omit<ReturnType<typeof useDesk>, 'ask' | 'asked'>
