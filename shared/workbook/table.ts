import { type Day, isDay } from '../calendar/day'
import { isCalled, tableIn } from './find'
import { type Cell, plain, type Sheet, type SheetLine, type SheetSpec } from './sheet'

export type { Cell, Sheet, SheetLine, SheetSpec }

/** Where faults and hints are gathered; a hint stops nothing. */
export interface Found {
  faults: Fault[]
  hints: Fault[]
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
  /** What is worth knowing and stops nothing: hidden rows, rows that were left out. */
  hints?: WorkbookProblem[]
  /** Rows to enter, and those that are already there. */
  rows: number
  same: number
  /** Of those to enter, how many will wait for a second look. */
  held?: number
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
  /** Something worth knowing that stops nothing. */
  hint(column: Column | '', zh: string, en: string): void
}
/** A day however it is written, where only one day can be meant: also 20261124 and with a time of day. */
const asDay = (text: string): string => {
  const bare = text.replace(/[ T]\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?Z?$/, '')
  const [, year, month, day] =
    /^(\d{4})[-/.年] ?(\d{1,2})[-/.月] ?(\d{1,2})日?$/.exec(bare) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(bare) ?? []
  return year ? `${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}` : text
}
/** `1,250.20`, `1234.5 吨`, `¥ 31.5` as the bare number; anything else as it stands. */
const asNumber = (text: string): string => {
  const bare = text.replace(/^[¥￥]\s?/, '').replace(/\s?(m3|m²|m2|㎡|吨|度|kwh|元|平方米|立方米)$/i, '')
  return /^-?\d{1,3}(,\d{3})+(\.\d+)?$/.test(bare) ? bare.replace(/,/g, '') : bare
}

/** A sheet as plain texts: what makes two workbooks the same. */
export const textsOf = (sheets: readonly Sheet[], spec: SheetSpec): string[][] | null =>
  tableIn(sheets, spec)?.sheet.lines.map(({ cells }) => cells.map(plain)) ?? null

/** The rows of one sheet; empty ones, notes and sums are none. What is missing becomes a fault. */
export function rowsOf<Column extends string>(
  sheets: readonly Sheet[],
  spec: SheetSpec<Column>,
  { faults, hints }: Found,
): TableRow<Column>[] {
  const table = tableIn(sheets, spec)
  const say = (list: Fault[]) => (row: number, column: string, zh: string, en: string) =>
    void list.push({ sheet: spec.name, row, column, zh, en })
  const [complain, hint] = [say(faults), say(hints)]
  const hidden = sheets.find(sheet => sheet.hidden && isCalled(sheet.name, spec))
  if (hidden) hint(1, '', `隐藏的工作表“${hidden.name}”没有读取`, `The hidden sheet “${hidden.name}” was not read`)
  if (!table || table.sheet.lines.length === 0) {
    if (!spec.optional) complain(1, '', `缺少工作表“${spec.zh}”`, `The sheet “${spec.name}” is missing`)
    return []
  }
  const { sheet, header } = table
  const names = (Object.keys(spec.columns) as Column[]).filter(name => header.at[name] === undefined)
  const missing = names.filter(name => !spec.columns[name].optional)
  for (const name of missing)
    complain(header.row, name, `缺少“${spec.columns[name].zh}”列`, `The column “${name}” is missing`)
  if (missing.length > 0) return []
  const unseen = sheet.lines.filter(line => line.hidden && line.row > header.row).map(line => line.row)
  if (unseen.length > 0) hint(unseen[0] as number, '', ...hiddenRows(unseen))
  return sheet.lines
    .filter(line => line.row > header.row)
    .flatMap(line => {
      const text = (name: Column) => plain(cellAt(sheet, line, header.at[name], spec.columns[name].merges))
      const filled = (Object.keys(spec.columns) as Column[]).filter(name => plain(line.cells[header.at[name] ?? -1]))
      if (filled.length === 0) return []
      if (isNote(text(filled[0] as Column), filled.length)) {
        const first = text(filled[0] as Column).slice(0, 20)
        hint(line.row, '', `“${first}”一行不作为数据`, `The row “${first}” is no data`)
        return []
      }
      return [rowOf(spec, line.row, text, complain, hint)]
    })
}
const hiddenRows = (rows: readonly number[]): [string, string] => {
  const which = rows.length > 6 ? `${rows.slice(0, 5).join('、')}…${rows.at(-1)}` : rows.join('、')
  return [
    `第 ${which} 行（共 ${rows.length} 行）被隐藏，仍会读取；不需要请先删除`,
    `Rows ${which} (${rows.length}) are hidden and are read all the same; delete them if they do not belong`,
  ]
}
/** Sums, and remarks that stand alone below the table. */
const isNote = (first: string, filled: number): boolean => {
  const bare = first.replace(/ /g, '')
  if (/^(合计|总计|小计|共计|累计|本页合计|sub-?total|grandtotal|total|sum)([:：(（]|$)/i.test(bare)) return true
  return filled === 1 && /^(说明|备注|注意|注\d*|填表|制表|审核|复核|note|remark)s?([:：人说日须]|$)/i.test(bare)
}
/** What stands in a cell, or in the merged cell it is part of. */
function cellAt(sheet: Sheet, line: SheetLine, column: number | undefined, merges: true | undefined): Cell | undefined {
  if (column === undefined) return undefined
  const own = line.cells[column]
  if (!merges || plain(own)) return own
  const within = sheet.merges.find(one => one.column === column && one.top < line.row && line.row <= one.bottom)
  return within && sheet.lines.find(other => other.row === within.top)?.cells[column]
}

function rowOf<Column extends string>(
  spec: SheetSpec<Column>,
  row: number,
  text: (column: Column) => string,
  complain: Say,
  hint: Say,
): TableRow<Column> {
  const fault = (column: Column | '', zh: string, en: string) => complain(row, column, zh, en)
  const label = (column: Column) => spec.columns[column].zh
  const number = (column: Column, decimals: number, of: string): string | null => {
    const value = asNumber(text(column))
    if (value === '') return null
    const say = (zh: string, en: string) => void fault(column, `${of}：${label(column)}${zh}`, `${of}: ${column} ${en}`)
    if (/^-\d+(\.\d+)?$/.test(value)) say(` ${value} 是负数`, `${value} is negative`)
    else if (!/^\d+(\.\d+)?$/.test(value)) say(`“${value}”不是数字`, `“${value}” is not a number`)
    else if ((value.split('.')[1] ?? '').length > decimals)
      say(` ${value} 最多 ${decimals} 位小数`, `${value} has more than ${decimals} decimals`)
    else if ((value.split('.')[0] ?? '').length > 9) say(` ${value} 太大`, `${value} is too large`)
    else return value
    return null
  }
  const day = (column: Column, of: string): Day | null => {
    const written = text(column)
    const value = asDay(written)
    if (isDay(value)) return value
    const isSerial = /^[34]\d{4}(\.\d+)?$/.test(written)
    const zh = isSerial ? '是日期序号，请把这一列的单元格格式改为日期' : '不是日期（如 2026-11-24）'
    const en = isSerial ? 'is a serial number: give the column a date format' : 'is not a day like 2026-11-24'
    fault(column, `${of}：${label(column)}“${written}”${zh}`, `${of}: ${column} “${written}” ${en}`)
    return null
  }
  const yes = (column: Column) => /^(yes|y|true|1|是|√|✓)$/i.test(text(column))
  return { row, text, number, day, yes, fault, hint: (column, zh, en) => hint(row, column, zh, en) }
}
type Say = (row: number, column: string, zh: string, en: string) => void
