import type { ReceiptPaper } from '../../shared/paper/schema'
import { capitals } from '../../shared/payment/capitals'
import { yuanFromFen } from '../../shared/payment/yuan'
import { drawCode } from './code'
import { BRAND, Page, QUIET, RED } from './page'
import { dayOf, grouped, type Words, wordsOf } from './words'

const ROW = 19
const grouping = (fen: number): string => yuanFromFen(fen).replace(/\B(?=(\d{3})+(?!\d))/g, ',')
/** Amounts are never negative in words: a reversal says 负. */
const inWords = (fen: number): string => (fen < 0 ? capitals(-fen).replace('人民币', '人民币负') : capitals(fen))

/** The receipt: half a sheet, as many as its lines need. */
export async function receipt(paper: ReceiptPaper): Promise<{ bytes: Buffer; missing: string[] }> {
  const words = wordsOf(paper.language)
  const title = `${paper.kind === 'reversal' ? words.reversal : words.receipt} ${paper.number}`
  const page = new Page({ size: 'A5', layout: 'landscape', margin: 28, title, at: paper.settledAt })
  const payee = payeeHeight(page, paper)
  let y = head(page, paper, words)
  y = tableHead(page, words, y)
  for (const [index, line] of paper.lines.entries()) {
    // The last line stays on the page of the total.
    const below = index === paper.lines.length - 1 ? 108 + payee : 16
    const columns = columnsOf(page)
    const height = Math.max(
      ROW,
      8 + Math.max(page.heightOf(line.title, columns.title), page.heightOf(line.detail, columns.detail)),
    )
    if (y + height > page.bottom - below) {
      page.write(words.continued, page.left, y + 4, { size: 8, colour: QUIET, align: 'right' })
      page.doc.addPage()
      y = tableHead(page, words, head(page, paper, words))
    }
    page.write(line.title, columns.title.x, y + 4, columns.title)
    page.write(line.detail, columns.detail.x, y + 4, { ...columns.detail, colour: QUIET })
    page.write(grouping(line.amountFen), columns.amount.x, y + 4, columns.amount)
    y += height
    page.rule(page.left, y, page.right)
  }
  foot(page, paper, words, y)
  return page.finish()
}

const OF_PAYEE = { size: 7.5, width: 300 }
const payeeHeight = (page: Page, { payeeLines = [] }: ReceiptPaper): number =>
  payeeLines.reduce((height, line) => height + page.heightOf(line, OF_PAYEE) + 1, 0)
const columnsOf = (page: Page) => {
  const title = { x: page.left + 6, width: 150, size: 9 }
  const amount = { x: page.right - 96, width: 90, size: 9, align: 'right' as const }
  return { title, amount, detail: { x: title.x + 158, width: amount.x - title.x - 166, size: 9 } }
}
function head(page: Page, paper: ReceiptPaper, words: Words): number {
  const { left, right, width } = page
  const red = paper.kind === 'reversal'
  page.write(paper.estateName, left, 26, { size: 9, colour: QUIET, align: 'center', width })
  page.write(red ? words.reversal : words.receipt, left, 38, {
    size: 18,
    weight: 'bold',
    colour: red ? RED : BRAND,
    align: 'center',
    width,
  })
  page.write(`${words.number} ${paper.number}`, right - 200, 46, {
    size: 10,
    weight: 'bold',
    colour: RED,
    align: 'right',
  })
  page.rule(left + width / 2 - 70, 66, left + width / 2 + 70, red ? RED : BRAND, 1.2)
  const pairs: [string, string, number][] = [
    [words.payer, paper.payer, left],
    [words.house, paper.houses.join('、'), left + 150],
    [words.date, dayOf(paper.settledAt), right - 120],
  ]
  let height = 0
  for (const [label, value, x] of pairs) {
    const most = x === left ? 144 : x === right - 120 ? 120 : right - 120 - x - 8
    height = Math.max(height, page.write(`${label}：${value}`, x, 74, { size: 9.5, width: most }))
  }
  if (paper.reverses)
    height += page.write(`${words.reverses}：${paper.reverses}`, left, 75 + height, { size: 9, colour: RED })
  return 74 + height + 5
}
function tableHead(page: Page, words: Words, y: number): number {
  const columns = columnsOf(page)
  page.box(page.left, y, page.width, 17, '#e8f1ee')
  const style = { weight: 'bold' as const, colour: BRAND }
  page.write(words.item, columns.title.x, y + 3, { ...columns.title, ...style })
  page.write(words.detail, columns.detail.x, y + 3, { ...columns.detail, ...style })
  page.write(words.amount, columns.amount.x, y + 3, { ...columns.amount, ...style })
  return y + 17
}
function foot(page: Page, paper: ReceiptPaper, words: Words, y: number): void {
  const { left, right } = page
  const red = paper.totalFen < 0 ? RED : undefined
  // Capitals are how Chinese papers guard an amount; elsewhere nobody can read them.
  if (paper.language === 'zh')
    page.write(`${words.total}：${inWords(paper.totalFen)}`, left + 6, y + 6, {
      size: 10.5,
      weight: 'bold',
      width: 340,
      ...(red && { colour: red }),
    })
  page.write(`${words.figures}  ¥ ${grouping(paper.totalFen)}`, right - 180, y + 6, {
    size: 11,
    weight: 'bold',
    width: 174,
    align: 'right',
    ...(red && { colour: red }),
  })
  page.rule(left, y + 25, right, BRAND, 1)
  const payee = payeeHeight(page, paper)
  const at = Math.max(y + 32, page.bottom - 78 - payee)
  page.write(`${words.method}：${methodsSaid(paper, words)}`, left, at, { size: 9.5, width: 330 })
  page.write(`${words.receivedBy}：${paper.payee}`, left, at + 16, { size: 9.5, width: 250 })
  let fact = at + 29
  for (const line of paper.payeeLines ?? []) {
    page.write(line, left, fact, { ...OF_PAYEE, colour: QUIET })
    fact += page.heightOf(line, OF_PAYEE) + 1
  }
  page.write(`${words.code}：${grouped(paper.code)}`, left, at + 34 + payee, { size: 9.5, width: 300 })
  const check = paper.verifyUrl ? words.check : words.checkBare
  page.write(check, left, at + 49 + payee, { size: 8, colour: QUIET, width: 300 })
  if (paper.verifyUrl) drawCode(page, paper.verifyUrl, right - 72, at, 72)
  const stamps = stampsOf(paper, words)
  for (const [index, text] of stamps.entries()) stamp(page, paper, text, right - 168 - index * 78, at + 34)
  if (page.missing.size > 0) missingLine(page, words, left, at + 62 + payee)
  if (paper.voided) page.onEveryPage(() => cross(page, words))
}
/** Each way the money came, with how much where there are several. */
const methodsSaid = ({ method, parts }: ReceiptPaper, words: Words): string =>
  parts?.map(part => `${words.methods[part.method]} ¥${grouping(part.amountFen)}`).join('　') ?? words.methods[method]
export function missingLine(page: Page, words: Words, x: number, y: number): void {
  const list = [...page.missing].map(one => `U+${(one.codePointAt(0) ?? 0).toString(16).toUpperCase()}`).join(' ')
  page.write(words.missing + list, x, y, { size: 7.5, colour: RED, width: 340 })
}
/** The stamp of the method, as a cashier would set it: red, round, slightly askew. */
/** One stamp for each: cash and bank are kept apart on paper too. */
const stampsOf = ({ kind, method, parts }: ReceiptPaper, words: Words): string[] =>
  kind === 'reversal' ? [words.refunded] : [...new Set((parts ?? [{ method }]).map(part => words.stamps[part.method]))]
function stamp(page: Page, paper: ReceiptPaper, text: string, x: number, y: number): void {
  const { doc } = page
  doc.save().rotate(-8, { origin: [x, y] })
  doc.opacity(0.85).circle(x, y, 36).lineWidth(2).strokeColor(RED).stroke()
  doc.circle(x, y, 32).lineWidth(0.6).stroke()
  page.rule(x - 31, y - 10, x + 31, RED, 0.6)
  page.rule(x - 31, y + 11, x + 31, RED, 0.6)
  page.write(text, x - 36, y - 9, { size: 13, weight: 'bold', colour: RED, width: 72, align: 'center' })
  page.write(dayOf(paper.settledAt), x - 36, y + 14, { size: 6.5, colour: RED, width: 72, align: 'center' })
  const name = [...paper.payee].slice(0, 8).join('')
  page.write(name, x - 30, y - 23, { size: 6.5, colour: RED, width: 60, align: 'center' })
  doc.opacity(1).restore()
}
function cross(page: Page, words: Words): void {
  const { doc } = page
  const { width, height } = doc.page
  doc
    .save()
    .rotate(-18, { origin: [width / 2, height / 2] })
    .opacity(0.28)
  page.write(words.voided, 0, height / 2 - 50, { size: 76, weight: 'bold', colour: RED, width, align: 'center' })
  doc.opacity(1).restore()
}
