import type { ListPaper } from '../../shared/paper/schema'
import { yuanFromFen } from '../../shared/payment/yuan'
import type { Cell } from '../../shared/table'
import { BRAND, Page, QUIET } from './page'
import { missingLine } from './receipt'
import { dayOf, type Words, wordsOf } from './words'

const SIZE = 8.5
const PAD = 4
const FOOT = 26
/** More characters than this side by side want the sheet turned. */
const UPRIGHT = 96
const textOf = (cell: Cell): string => {
  if (cell === null) return ''
  if (typeof cell === 'string') return cell
  return 'fen' in cell ? yuanFromFen(cell.fen).replace(/\B(?=(\d{3})+(?!\d))/g, ',') : String(cell.number)
}
interface Place {
  x: number
  width: number
  align: 'left' | 'right'
}

/** A list on A4: the head of the table on every page, who took it along across it, page numbers. */
export async function pages(paper: ListPaper, rows: readonly Cell[][]): Promise<{ bytes: Buffer; missing: string[] }> {
  const words = wordsOf(paper.language)
  const wide = paper.columns.reduce((sum, { width = 14 }) => sum + width, 0) > UPRIGHT
  const page = new Page({
    size: 'A4',
    layout: wide ? 'landscape' : 'portrait',
    margin: 36,
    title: `${paper.title} ${paper.estateName}`,
    at: paper.at,
  })
  const places = placesOf(page, paper)
  let y = tableHead(page, paper, places, head(page, paper, rows.length, words))
  const put = (row: readonly Cell[], last: boolean) => {
    const height = heightOf(page, row, places)
    if (y + height > page.bottom - FOOT) {
      page.doc.addPage()
      y = tableHead(page, paper, places, page.doc.page.margins.top)
    }
    if (last) page.box(page.left, y, page.width, height, '#f1f5f4')
    write(page, row, places, y, last)
    y += height
    page.rule(page.left, y, page.right)
  }
  for (const row of rows) put(row, false)
  if (paper.sums) put(paper.sums, true)
  if (page.missing.size > 0) missingLine(page, words, page.left, Math.min(y + 6, page.bottom - FOOT))
  page.onEveryPage((index, of) => frame(page, paper, words, index, of))
  return page.finish()
}

function placesOf(page: Page, { columns }: ListPaper): Place[] {
  const all = columns.reduce((sum, { width = 14 }) => sum + width, 0)
  let x = page.left
  return columns.map(({ width = 14, figure }) => {
    const share = (page.width * width) / all
    const place = { x: x + PAD, width: share - 2 * PAD, align: figure ? ('right' as const) : ('left' as const) }
    x += share
    return place
  })
}
function head(page: Page, paper: ListPaper, count: number, words: Words): number {
  const { left, width } = page
  let y = page.doc.page.margins.top
  y += page.write(paper.estateName, left, y, { size: 9, colour: QUIET, width, align: 'center' }) + 2
  y += page.write(paper.title, left, y, { size: 16, weight: 'bold', colour: BRAND, width, align: 'center' }) + 6
  const lines = [...paper.facts.map(([label, value]) => `${label}：${value}`), ...paper.asked]
  const said = [...lines, words.rows(count), `${words.printedOn} ${dayOf(paper.at)}`].join('　')
  return y + page.write(said, left, y, { size: SIZE, colour: QUIET, width }) + 6
}
function tableHead(page: Page, { columns }: ListPaper, places: readonly Place[], y: number): number {
  const height = heightOf(
    page,
    columns.map(({ title }) => title),
    places,
  )
  page.box(page.left, y, page.width, height, '#e8f1ee')
  for (const [at, { title }] of columns.entries()) {
    const { x, ...place } = places[at] as Place
    page.write(title, x, y + PAD, { ...place, size: SIZE, weight: 'bold', colour: BRAND })
  }
  return y + height
}
const heightOf = (page: Page, row: readonly Cell[], places: readonly Place[]): number =>
  2 * PAD +
  Math.max(...row.map((cell, at) => page.heightOf(textOf(cell) || ' ', { size: SIZE, width: places[at]?.width ?? 0 })))

function write(page: Page, row: readonly Cell[], places: readonly Place[], y: number, bold: boolean): void {
  for (const [at, cell] of row.entries()) {
    const { x, ...place } = places[at] as Place
    const text = textOf(cell)
    if (text) page.write(text, x, y + PAD, { ...place, size: SIZE, ...(bold && { weight: 'bold' }) })
  }
}
/** Who took it along, slanted and pale across the page, and at its foot with the page's number. */
function frame(page: Page, paper: ListPaper, words: Words, index: number, of: number): void {
  const { doc } = page
  const { width, height } = doc.page
  doc.save().opacity(0.06)
  for (const [x, y] of [
    [width * 0.3, height * 0.3],
    [width * 0.7, height * 0.55],
    [width * 0.3, height * 0.8],
  ] as const) {
    doc.save().rotate(-24, { origin: [x, y] })
    page.write(paper.mark, x - 180, y - 14, { size: 26, weight: 'bold', width: 360, align: 'center' })
    doc.restore()
  }
  doc.opacity(1).restore()
  const y = height - 34
  const side = page.width - 110
  page.write(`${words.takenBy} ${paper.mark} · ${words.takenFor}${paper.reason}`, page.left, y, {
    ...{ size: 7.5, colour: QUIET, width: side },
  })
  page.write(words.page(index, of), page.right - 100, y, { size: 7.5, colour: QUIET, width: 100, align: 'right' })
}
