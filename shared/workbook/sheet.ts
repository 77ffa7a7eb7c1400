import { normalise } from '../normalise'

export type Cell = string | number | boolean | Date | null
/** A sheet that people fill in: its columns are known by either name, in any order. */
export interface SheetSpec<Column extends string = string> {
  name: string
  zh: string
  /** What else people call it. */
  also?: readonly string[]
  columns: Record<Column, ColumnSpec>
  /** The workbook may come without it. */
  optional?: true
  /** It is the only sheet, whatever it is called. */
  alone?: true
}
interface ColumnSpec {
  zh: string
  also?: readonly string[]
  optional?: true
  /** A merged cell stands for all the rows it covers. */
  merges?: true
}
export interface SheetLine {
  /** As the spreadsheet counts. */
  row: number
  cells: Cell[]
  hidden: boolean
}
export interface Merge {
  column: number
  top: number
  bottom: number
}
export interface Sheet {
  name: string
  hidden: boolean
  lines: SheetLine[]
  merges: Merge[]
}
/** A cell as one text: days as 2026-11-24, nothing invisible, nothing of full width. */
export const plain = (cell: Cell | undefined): string =>
  cell === null || cell === undefined ? '' : cell instanceof Date ? dayOf(cell) : normalise(String(cell))
// Spreadsheets keep days without a zone; readers give them as midnight UTC.
const dayOf = (date: Date): string => (Number.isNaN(date.getTime()) ? '' : date.toISOString().slice(0, 10))
