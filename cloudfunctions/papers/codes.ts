import type { CodesPaper } from '../../shared/paper/schema'
import { drawCode } from './code'
import { LINE, Page, QUIET } from './page'

const COLUMNS = 2
const ROWS = 4
const SIDE = 118
const GAP = 10

/** Codes to cut out, eight on a page: each says where it hangs, and what to type where it cannot be scanned. */
export async function codes(paper: CodesPaper): Promise<{ bytes: Buffer; missing: string[] }> {
  const page = new Page({ size: 'A4', margin: 36, title: paper.title, at: paper.at })
  const width = (page.width - GAP * (COLUMNS - 1)) / COLUMNS
  const top = 64
  const height = (page.bottom - top - GAP * (ROWS - 1)) / ROWS
  for (const [index, one] of paper.codes.entries()) {
    const at = index % (COLUMNS * ROWS)
    if (index > 0 && at === 0) page.doc.addPage()
    if (at === 0) {
      page.write(paper.title, page.left, 30, { size: 14, weight: 'bold' })
      page.write(paper.estateName, page.left, 34, { size: 9, colour: QUIET, align: 'right', width: page.width })
    }
    const x = page.left + (at % COLUMNS) * (width + GAP)
    const y = top + Math.floor(at / COLUMNS) * (height + GAP)
    drawCard(page, paper, one, { x, y, width, height })
  }
  return page.finish()
}

interface Box {
  x: number
  y: number
  width: number
  height: number
}
/** The code to the left with the white around it that readers want, the words beside it; the line is where to cut. */
function drawCard(page: Page, { estateName }: CodesPaper, one: CodesPaper['codes'][number], box: Box): void {
  const { x, y, width, height } = box
  page.doc.rect(x, y, width, height).lineWidth(0.6).dash(3, { space: 3 }).strokeColor(LINE).stroke().undash()
  drawCode(page, one.code, x + 22, y + (height - SIDE) / 2, SIDE)
  const words = { x: x + SIDE + 36, width: width - SIDE - 42 }
  let down = y + (height - SIDE) / 2
  const write = (text: string, style: Parameters<Page['write']>[3]) => {
    down += page.write(text, words.x, down, { ...style, width: words.width }) + 6
  }
  write(one.label, { size: 13, weight: 'bold' })
  write(one.detail, { size: 9, colour: QUIET })
  write((one.code.match(/.{1,4}/g) ?? []).join(' '), { size: 11 })
  write(estateName, { size: 8, colour: QUIET })
}
