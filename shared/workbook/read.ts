import { Refusal } from '../refusal'
import { numberShown, type Shown, shownAs } from './format'
import type { Cell, Merge, Sheet, SheetLine } from './sheet'

const MOST_ROWS = 20_000
const MOST_COLUMNS = 256

const ENTITIES: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }
const decoded = (xml: string): string =>
  xml
    .replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (all, hex, decimal, name) =>
      hex || decimal ? String.fromCodePoint(Number.parseInt(hex ?? decimal, hex ? 16 : 10)) : (ENTITIES[name] ?? all),
    )
    .replace(/_x([0-9A-F]{4})_/gi, (_, code) => String.fromCharCode(Number.parseInt(code, 16)))
const attribute = (tag: string, name: string): string | undefined => {
  const found = new RegExp(`(?:^|\\s)(?:\\w+:)?${name}="([^"]*)"`).exec(tag)?.[1]
  return found === undefined ? undefined : decoded(found)
}
const without = (xml: string, tag: string): string => {
  if (!xml.includes(tag)) return xml
  return all(xml, tag).reduce((left, { inside }) => (inside ? left.replace(inside, '') : left), xml)
}
/** The text of a string item; readings aids above the letters are no part of it. */
const textOf = (xml: string): string =>
  all(without(xml, 'rPh'), 't')
    .map(({ inside }) => decoded(inside))
    .join('')
interface Element {
  head: string
  inside: string
}
/** The elements of one name, in one pass: a tag that is never closed is damage, not a search through all that follows. */
function all(xml: string, tag: string): Element[] {
  const opening = new RegExp(`<((?:\\w+:)?${tag})(?=[\\s/>])([^>]*)>`, 'g')
  const found: Element[] = []
  for (let match = opening.exec(xml); match; match = opening.exec(xml)) {
    const [, name = '', head = ''] = match
    if (head.endsWith('/')) {
      found.push({ head: head.slice(0, -1), inside: '' })
      continue
    }
    const end = xml.indexOf(`</${name}>`, opening.lastIndex)
    if (end < 0) throw new Refusal('estate.workbook_damaged')
    found.push({ head, inside: xml.slice(opening.lastIndex, end) })
    opening.lastIndex = end
  }
  return found
}

interface Book {
  strings: string[]
  styles: Shown[]
  epoch1904: boolean
}
/** Every sheet of an unpacked workbook, as Excel shows it. Refuses formulas, by sheet and cell, and too many rows. */
export function sheetsOf(parts: ReadonlyMap<string, string>): Sheet[] {
  const workbook = parts.get('xl/workbook.xml') ?? ''
  const links = new Map(
    all(parts.get('xl/_rels/workbook.xml.rels') ?? '', 'Relationship').map(({ head }) => [
      attribute(head, 'Id'),
      (attribute(head, 'Target') ?? '').replace(/^\/?(xl\/)?/, 'xl/'),
    ]),
  )
  const book: Book = {
    strings: all(parts.get('xl/sharedStrings.xml') ?? '', 'si').map(({ inside }) => textOf(inside)),
    styles: stylesOf(parts.get('xl/styles.xml') ?? ''),
    epoch1904: /date1904="(1|true)"/.test(workbook),
  }
  return all(workbook, 'sheet').flatMap(({ head }): Sheet[] => {
    const name = attribute(head, 'name') ?? ''
    const xml = parts.get(links.get(attribute(head, 'id')) ?? '')
    const hidden = (attribute(head, 'state') ?? 'visible') !== 'visible'
    // A hidden sheet is never read: what nobody sees decides nothing.
    if (xml === undefined || hidden) return [{ name, hidden, lines: [], merges: [] }]
    return [{ name, hidden, ...cellsOf(xml, name, book) }]
  })
}
function stylesOf(xml: string): Shown[] {
  const codes = new Map(
    all(xml, 'numFmt').map(({ head }) => [attribute(head, 'numFmtId'), attribute(head, 'formatCode')]),
  )
  return all(all(xml, 'cellXfs')[0]?.inside ?? '', 'xf').map(({ head }) => {
    const id = attribute(head, 'numFmtId') ?? '0'
    return shownAs(Number(id), codes.get(id))
  })
}
function cellsOf(xml: string, sheet: string, book: Book): Pick<Sheet, 'lines' | 'merges'> {
  const lines: SheetLine[] = []
  let row = 0
  for (const { head, inside } of all(xml, 'row')) {
    row = Number(attribute(head, 'r') ?? row + 1)
    const cells: Cell[] = []
    let column = -1
    for (const cell of all(inside, 'c')) {
      const at = attribute(cell.head, 'r')
      column = at ? columnOf(at) : column + 1
      if (/<(?:\w+:)?f[\s/>]/.test(cell.inside))
        throw new Refusal('estate.workbook_formula', { sheet, cell: at ?? `R${row}C${column + 1}` })
      if (column < MOST_COLUMNS) cells[column] = cellOf(cell.head, cell.inside, book)
    }
    if (cells.length === 0) continue
    lines.push({ row, cells: Array.from(cells, cell => cell ?? null), hidden: attribute(head, 'hidden') === '1' })
    if (lines.length > MOST_ROWS) throw new Refusal('estate.workbook_too_large')
  }
  const merges = all(xml, 'mergeCell').flatMap(({ head }): Merge[] => {
    const [from = '', to = ''] = (attribute(head, 'ref') ?? '').split(':')
    return to ? [{ column: columnOf(from), top: rowOf(from), bottom: rowOf(to) }] : []
  })
  return { lines, merges }
}
const columnOf = (at: string): number =>
  [...(/^[A-Z]+/.exec(at)?.[0] ?? 'A')].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
const rowOf = (at: string): number => Number(/\d+$/.exec(at)?.[0] ?? 0)
function cellOf(head: string, inside: string, { strings, styles, epoch1904 }: Book): Cell {
  const type = attribute(head, 't') ?? 'n'
  if (type === 'inlineStr') return textOf(inside)
  const [value] = all(inside, 'v')
  if (!value) return null
  const raw = decoded(value.inside)
  if (type === 's') return strings[Number(raw)] ?? null
  if (type === 'b') return raw === '1'
  if (type !== 'n') return raw
  return raw === '' ? null : numberShown(raw, styles[Number(attribute(head, 's') ?? 0)] ?? 'plain', epoch1904)
}
