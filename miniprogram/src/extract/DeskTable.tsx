import type { ReactNode } from 'react'
import type { Cell, TableColumn } from '../../../shared/table'
import { yuan } from '../app/amount'
import { usePerson } from '../app/person'
import { Table } from '../ui/Table'

interface Props<R> {
  id: string
  desk: { columns: readonly TableColumn<R>[]; sort: string; onSort(by: string): void }
  rows: readonly R[]
  keyOf(row: R): string
  onPress?(row: R): void
  /** Cells that look otherwise on the screen; what they say is the same. */
  show?: Partial<Record<string, (row: R) => ReactNode>>
  /** The sums the server counted, by column. */
  sums?: Partial<Record<string, ReactNode>> | undefined
}
const FIGURE = 14
/** A list of staff by its declaration: a table in a wide window, cards on a phone. */
export function DeskTable<R>({ id, desk, rows, keyOf, onPress, show = {}, sums }: Props<R>) {
  const { language } = usePerson()
  const { columns, sort, onSort } = desk
  const plain = (cell: Cell): ReactNode =>
    cell === null || typeof cell === 'string' ? cell : 'fen' in cell ? yuan(cell.fen) : String(cell.number)
  return (
    <Table
      id={id}
      rows={rows}
      keyOf={keyOf}
      {...(onPress && { onPress })}
      sorting={{ by: sort, onSort }}
      {...(sums && { foot: sums })}
      columns={columns.map(column => ({
        id: column.id,
        head: column.title[language],
        share: (column.width ?? FIGURE) / FIGURE,
        ...(column.sort && { sort: column.sort }),
        ...((column.sum || column.figure) && { figure: true }),
        cell: (row: R) => show[column.id]?.(row) ?? plain(column.cell(row, language)),
      }))}
    />
  )
}
