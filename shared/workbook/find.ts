import { normalise } from '../normalise'
import { plain, type Sheet, type SheetLine, type SheetSpec } from './sheet'

/** A name of a sheet or a column without what people add to it: units, brackets, stars, line breaks. */
const bareName = (text: string): string =>
  normalise(text)
    .toLowerCase()
    .replace(/[([{【].*?[)\]}】]/g, '')
    .replace(/[ *:：_-]/g, '')
    .replace(/(m3|m2|元|吨|度|kwh|平方米|立方米)$/, '')

const namesOf = (name: string, zh: string, also: readonly string[] = []): string[] => [name, zh, ...also].map(bareName)
export const isCalled = (name: string, { name: own, zh, also }: SheetSpec): boolean =>
  namesOf(own, zh, also).includes(bareName(name))

interface Header {
  row: number
  /** Column of the table → place in the line. */
  at: Record<string, number>
}
/** The header is the line among the first twenty that names most columns. */
function headerOf(lines: readonly SheetLine[], { columns }: SheetSpec): Header {
  const specs = Object.entries(columns).map(([name, { zh, also }]) => ({ name, names: namesOf(name, zh, also) }))
  const found = lines.slice(0, 20).map(({ row, cells }): Header => {
    const written = cells.map(cell => bareName(plain(cell)))
    const places = specs.flatMap(({ name, names }) => {
      const at = written.findIndex(one => one !== '' && names.includes(one))
      return at < 0 ? [] : [[name, at] as const]
    })
    return { row, at: Object.fromEntries(places) }
  })
  const most = Math.max(0, ...found.map(({ at }) => Object.keys(at).length))
  return found.find(({ at }) => Object.keys(at).length === most) ?? { row: 1, at: {} }
}
/** The visible sheet that is called so; else, of a workbook with one table, the one with its columns. */
export function tableIn(sheets: readonly Sheet[], spec: SheetSpec): { sheet: Sheet; header: Header } | null {
  const visible = sheets.filter(sheet => !sheet.hidden)
  const fits = (sheet: Sheet) =>
    Object.entries(spec.columns).every(
      ([name, { optional }]) => optional || headerOf(sheet.lines, spec).at[name] !== undefined,
    )
  const called = visible.find(sheet => isCalled(sheet.name, spec) && sheet.lines.length > 0)
  const sheet = called ?? (spec.alone ? visible.find(fits) : undefined) ?? visible.find(one => isCalled(one.name, spec))
  return sheet ? { sheet, header: headerOf(sheet.lines, spec) } : null
}
