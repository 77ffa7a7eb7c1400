import { type Day, isDay } from '../calendar/day'

export type Cell = string | number | boolean | Date | null
/** A sheet that people fill in: its columns are known by either name, in any order. */
export interface SheetSpec<Column extends string = string> {
  name: string
  zh: string
  columns: Record<Column, { zh: string; optional?: true }>
  /** The workbook may come without it. */
  optional?: true
}
/** What is wrong where: sheet, row as the spreadsheet counts, column, and a sentence in both languages. */
export interface Fault {
  sheet: string
  row: number
  column: string
  zh: string
  en: string
}
export interface WorkbookProblem {
  sheet: string
  row: number
  column: string
  message: string
}
/** What a workbook's check or import says. */
export interface WorkbookImport {
  /** Null: only checked. */
  importId: string | null
  state: 'checking' | 'applying' | 'done' | 'failed' | null
  problems: WorkbookProblem[]
  /** Rows to enter, and those that are already there. */
  rows: number
  same: number
  done: number
}
export interface TableRow<Column extends string> {
  row: number
  text(column: Column): string
  /** A number as its exact text, with at most so many decimals; null when there is none or it is faulty. */
  number(column: Column, decimals: number, of: string): string | null
  day(column: Column, of: string): Day | null
  /** Whether somebody ticked it: yes, y, 是, true, 1. */
  yes(column: Column): boolean
  fault(column: Column | '', zh: string, en: string): void
}
const plain = (cell: Cell | undefined): string =>
  cell === null || cell === undefined ? '' : cell instanceof Date ? dayOf(cell) : String(cell).trim()
// Spreadsheets keep days without a zone; readers give them as midnight UTC.
const dayOf = (date: Date): string => (Number.isNaN(date.getTime()) ? '' : date.toISOString().slice(0, 10))
const asDay = (text: string): string => {
  const [, year, month, day] = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(text) ?? []
  return year ? `${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}` : text
}

/** A sheet as plain texts: what makes two workbooks the same. */
export const textsOf = (
  tables: ReadonlyMap<string, readonly (readonly Cell[])[]>,
  { name, zh }: SheetSpec,
): string[][] | null => (tables.get(name) ?? tables.get(zh))?.map(cells => cells.map(plain)) ?? null
/** The rows of one sheet, empty ones left out; what is missing becomes a fault. */
export function rowsOf<Column extends string>(
  tables: ReadonlyMap<string, readonly (readonly Cell[])[]>,
  spec: SheetSpec<Column>,
  faults: Fault[],
): TableRow<Column>[] {
  const table = tables.get(spec.name) ?? tables.get(spec.zh)
  const complain = (row: number, column: string, zh: string, en: string) =>
    faults.push({ sheet: spec.name, row, column, zh, en })
  const columns = Object.entries(spec.columns) as [Column, { zh: string; optional?: true }][]
  if (!table || table.length === 0) {
    if (!spec.optional) complain(1, '', `缺少工作表“${spec.zh}”`, `The sheet “${spec.name}” is missing`)
    return []
  }
  const header = (table[0] ?? []).map(cell => plain(cell).toLowerCase())
  const at = (column: Column) =>
    header.findIndex(name => name === column.toLowerCase() || name === spec.columns[column].zh)
  const missing = columns.filter(([column, { optional }]) => !optional && at(column) < 0)
  for (const [column, { zh }] of missing) complain(1, column, `缺少“${zh}”列`, `The column “${column}” is missing`)
  if (missing.length > 0) return []
  return table.slice(1).flatMap((cells, index) => {
    if (cells.every(cell => plain(cell) === '')) return []
    const row = index + 2
    const text = (column: Column) => plain(cells[at(column)])
    const fault = (column: Column | '', zh: string, en: string) => void complain(row, column, zh, en)
    const label = (column: Column) => spec.columns[column].zh
    const number = (column: Column, decimals: number, of: string): string | null => {
      const value = text(column)
      if (value === '') return null
      if (/^-\d+(\.\d+)?$/.test(value)) {
        fault(column, `${of}：${label(column)} ${value} 是负数`, `${of}: ${column} ${value} is negative`)
      } else if (!/^\d+(\.\d+)?$/.test(value)) {
        fault(column, `${of}：${label(column)}“${value}”不是数字`, `${of}: ${column} “${value}” is not a number`)
      } else if ((value.split('.')[1] ?? '').length > decimals) {
        fault(
          column,
          `${of}：${label(column)} ${value} 最多 ${decimals} 位小数`,
          `${of}: ${column} ${value} has more than ${decimals} decimals`,
        )
      } else if ((value.split('.')[0] ?? '').length > 9) {
        fault(column, `${of}：${label(column)} ${value} 太大`, `${of}: ${column} ${value} is too large`)
      } else return value
      return null
    }
    const day = (column: Column, of: string): Day | null => {
      const value = asDay(text(column))
      if (isDay(value)) return value
      fault(
        column,
        `${of}：${label(column)}“${text(column)}”不是日期（如 2026-11-24）`,
        `${of}: ${column} “${text(column)}” is not a day like 2026-11-24`,
      )
      return null
    }
    const yes = (column: Column) => /^(yes|y|true|1|是|√)$/i.test(text(column))
    return [{ row, text, number, day, yes, fault }]
  })
}
