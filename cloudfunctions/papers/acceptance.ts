import type { AcceptancePaper } from '../../shared/paper/schema'
import { Rows } from './acceptance-rows'
import { drawCode } from './code'
import { BRAND, Page, QUIET, RED } from './page'
import { printable } from './photos'
import { missingLine } from './receipt'
import { dayOf, grouped, minuteOf, wordsOf } from './words'

/** The sealed acceptance form: header, rooms, photos, meters, what was handed over, signatures, and how to check it. */
export async function acceptance(paper: AcceptancePaper): Promise<{ bytes: Buffer; missing: string[] }> {
  const words = wordsOf(paper.language)
  const page = new Page({
    size: 'A4',
    margin: 42,
    title: `${words.forms[paper.form]} ${paper.houseLabel}`,
    at: paper.sealedAt,
  })
  const photos = await printable([
    ...paper.chapters.flatMap(chapter => chapter.items.flatMap(item => item.photos)),
    ...(paper.water?.photos ?? []),
    ...paper.meters.flatMap(meter => meter.photos),
  ])
  const rows = new Rows(page, words, photos)
  rows.y = head(page, paper)
  for (const chapter of paper.chapters) {
    rows.heading(chapter.title, 40)
    for (const item of chapter.items) rows.item(item)
  }
  if (paper.water) rows.water(paper.water)
  rows.heading(words.meters, 40)
  if (paper.meters.length === 0) rows.line(words.none)
  for (const meter of paper.meters) rows.meter(meter)
  rows.heading(words.keys, 30)
  rows.line(paper.keys.join('、') || words.none)
  rows.heading(words.papers, 30)
  rows.line(paper.papers.join('、') || words.none)
  rows.photos()
  rows.signatures(paper.signatures)
  proof(page, rows, paper)
  page.onEveryPage((index, of) => {
    page.write(`${paper.estateName} · ${paper.houseLabel}`, page.left, page.doc.page.height - 30, {
      size: 7.5,
      colour: QUIET,
    })
    page.write(words.page(index, of), page.left, page.doc.page.height - 30, {
      size: 7.5,
      colour: QUIET,
      align: 'right',
      width: page.width,
    })
  })
  return page.finish()
}

function head(page: Page, paper: AcceptancePaper): number {
  const words = wordsOf(paper.language)
  const { left, width } = page
  page.write(paper.estateName, left, 38, { size: 10, colour: QUIET, width, align: 'center' })
  page.write(words.forms[paper.form], left, 52, { size: 20, weight: 'bold', colour: BRAND, width, align: 'center' })
  const refused = paper.outcome === 'refused'
  const facts: [string, string, string?][] = [
    [words.house, paper.houseLabel],
    [words.opened, dayOf(paper.openedAt)],
    [words.inspector, paper.inspectorName],
    [words.sealedAt, minuteOf(paper.sealedAt)],
    [words.outcome, refused ? words.refused : words.accepted, refused ? RED : BRAND],
    [words.template, String(paper.templateVersion)],
  ]
  let y = 88
  for (const [index, [label, value, colour]] of facts.entries()) {
    const x = left + 8 + (index % 2) * (width / 2)
    page.write(`${label}：`, x, y, { size: 9.5, colour: QUIET, width: 84 })
    page.write(value, x + 84, y, { size: 9.5, weight: 'bold', width: width / 2 - 96, ...(colour && { colour }) })
    if (index % 2 === 1) y += 17
  }
  const reason = refused ? `${words.reason}：${paper.reason}` : ''
  const again = paper.newDate === null ? '' : `　${words.newDate}：${dayOf(paper.newDate)}`
  if (reason) y += page.write(reason + again, left + 8, y, { size: 9.5, colour: RED, width: width - 16 }) + 4
  const results = paper.chapters.flatMap(chapter => chapter.items.map(item => item.result))
  const count = (which: string) => results.filter(result => result === which).length
  page.box(left, y + 2, width, 19, '#e8f1ee')
  page.write(words.summary(count('PASS'), count('FAIL'), count('NA')), left + 8, y + 5, {
    size: 9.5,
    weight: 'bold',
    colour: BRAND,
  })
  return y + 30
}

function proof(page: Page, rows: Rows, paper: AcceptancePaper): void {
  const words = wordsOf(paper.language)
  rows.room(92)
  const { left, right } = page
  const { y } = rows
  page.rule(left, y, right, BRAND, 1)
  page.write(`${words.code}：${grouped(paper.code)}`, left, y + 8, { size: 10, weight: 'bold', width: 380 })
  page.write(`${words.hash}`, left, y + 25, { size: 8, colour: QUIET, width: 380 })
  page.write(paper.contentHash, left, y + 36, { size: 8.5, width: 380 })
  page.write(paper.verifyUrl ? words.checkFile : words.checkBare, left, y + 50, { size: 8, colour: QUIET, width: 380 })
  if (paper.verifyUrl) drawCode(page, paper.verifyUrl, right - 76, y + 8, 76)
  if (page.missing.size > 0) missingLine(page, words, left, y + 63)
}
