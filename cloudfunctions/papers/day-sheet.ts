import type { DaySheetPaper } from '../../shared/paper/schema'
import { yuanFromFen } from '../../shared/payment/yuan'
import { BRAND, Page, QUIET, RED } from './page'
import { minuteOf, type Words, wordsOf } from './words'

const ROW = 17
const money = (fen: number): string => yuanFromFen(fen).replace(/\B(?=(\d{3})+(?!\d))/g, ',')
const zh = {
  title: '日 收 入 情 况 交 接 表',
  cashier: '收银员',
  treasurer: '出纳',
  accountant: '会计',
  day: '日期',
  locked: '锁表时间',
  item: '收费项目',
  method: '收款方式',
  count: '笔数',
  amount: '金额（元）',
  total: '合计',
  receipts: '收据使用',
  used: '使用',
  valid: '有效',
  gone: '作废',
  none: '无',
  refunds: '退款',
  cash: '现金核对',
  float: '备用金',
  cashIn: '现金收入',
  dropped: '送保险柜',
  expected: '应有',
  counted: '清点',
  difference: '长（短）款',
  notCounted: '尚未清点签字',
  why: '说明',
  deposit: '存款单',
  prepaid: '预存款',
  hash: '内容指纹 SHA-256',
}
const en: typeof zh = {
  title: 'DAY SHEET',
  cashier: 'Cashier',
  treasurer: 'Treasurer',
  accountant: 'Accountant',
  day: 'Day',
  locked: 'Locked',
  item: 'Item',
  method: 'Paid by',
  count: 'Receipts',
  amount: 'Amount (CNY)',
  total: 'Total',
  receipts: 'Receipts used',
  used: 'used',
  valid: 'valid',
  gone: 'void',
  none: 'none',
  refunds: 'Refunds',
  cash: 'Cash',
  float: 'Float',
  cashIn: 'Taken',
  dropped: 'To the safe',
  expected: 'Expected',
  counted: 'Counted',
  difference: 'Over (short)',
  notCounted: 'Not counted and signed yet',
  why: 'Why',
  deposit: 'Deposit slip',
  prepaid: 'Prepayments',
  hash: 'Content digest SHA-256',
}
type Said = typeof zh

/** 日收入情况交接表: items by method, receipts, the cash counted, three signatures. */
export async function daySheet(paper: DaySheetPaper): Promise<{ bytes: Buffer; missing: string[] }> {
  const words = wordsOf(paper.language)
  const said = { zh, en }[paper.language]
  const page = new Page({ size: 'A4', margin: 40, title: `${said.title} ${paper.day}`, at: paper.lockedAt })
  let y = head(page, paper, said)
  y = table(page, paper, said, words, y)
  y = receipts(page, paper, said, room(page, y, 60))
  y = cash(page, paper, said, room(page, y, 190))
  signatures(page, paper, said, room(page, y, 80))
  page.onEveryPage((index, of) =>
    page.write(words.page(index, of), page.left, page.bottom + 14, { size: 8, colour: QUIET, align: 'right' }),
  )
  return page.finish()
}
/** The next place with so much room below it. */
function room(page: Page, y: number, wanted: number): number {
  if (y + wanted <= page.bottom) return y
  page.doc.addPage()
  return page.doc.page.margins.top
}
function head(page: Page, { estateName, day, cashier, lockedAt }: DaySheetPaper, said: Said): number {
  page.write(estateName, page.left, 36, { size: 10, colour: QUIET, align: 'center' })
  page.write(said.title, page.left, 50, { size: 18, weight: 'bold', colour: BRAND, align: 'center' })
  page.write(`${said.day}：${day}`, page.left, 84, { width: 160 })
  page.write(`${said.cashier}：${cashier}`, page.left + 170, 84, { width: 160 })
  page.write(`${said.locked}：${minuteOf(lockedAt)}`, page.left, 84, { align: 'right' })
  return 106
}
function line(page: Page, y: number, cells: readonly (readonly [string, number, number])[], bold = false): number {
  for (const [index, [text, x, width]] of cells.entries())
    page.write(text, page.left + x, y + 3, {
      width,
      size: 9.5,
      align: index > 1 ? 'right' : 'left',
      ...(bold && { weight: 'bold' as const }),
    })
  page.rule(page.left, y + ROW, page.right)
  return y + ROW
}
function table(page: Page, paper: DaySheetPaper, said: Said, words: Words, from: number): number {
  const cells = (item: string, method: string, count: string, amount: string) =>
    [
      [item, 6, 200],
      [method, 215, 110],
      [count, 330, 70],
      [amount, 405, 104],
    ] as const
  page.box(page.left, from, page.width, ROW, '#e8f1ee')
  let y = line(page, from, cells(said.item, said.method, said.count, said.amount), true)
  for (const row of paper.rows)
    y = line(
      page,
      room(page, y, ROW * 2),
      cells(row.item, words.methods[row.method], String(row.count), money(row.amountFen)),
    )
  for (const { method, count, amountFen } of paper.methods)
    y = line(
      page,
      room(page, y, ROW * 2),
      cells('', `${said.total} ${words.methods[method]}`, String(count), money(amountFen)),
    )
  return line(page, room(page, y, ROW), cells(said.total, '', '', money(paper.totalFen)), true) + 12
}
function receipts(page: Page, paper: DaySheetPaper, said: Said, from: number): number {
  let y = from + page.write(said.receipts, page.left, from, { weight: 'bold', colour: BRAND }) + 4
  for (const { from: first, to, used, valid, void: gone } of paper.receipts) {
    y = room(page, y, ROW)
    const counts = `${said.used} ${used}　${said.valid} ${valid}　${said.gone} ${gone}`
    page.write(`${first === to ? first : `${first} – ${to}`}　　${counts}`, page.left + 6, y, { size: 9.5 })
    y += ROW
  }
  if (paper.receipts.length === 0) y += page.write(said.none, page.left + 6, y, { size: 9.5 }) + 4
  const { count, amountFen } = paper.refunds
  y += page.write(`${said.refunds}：${count ? `${count}　${money(amountFen)}` : said.none}`, page.left + 6, y, {
    size: 9.5,
  })
  return y + 12
}
function cash(page: Page, paper: DaySheetPaper, said: Said, from: number): number {
  const { counted, deposit } = paper
  let y = from + page.write(said.cash, page.left, from, { weight: 'bold', colour: BRAND }) + 4
  const facts: [string, number][] = [
    [said.float, paper.floatFen],
    [said.cashIn, paper.cashFen],
    [said.dropped, -paper.droppedFen],
    [said.expected, paper.expectedFen],
  ]
  const top = y
  for (const [name, fen] of facts) {
    page.write(name, page.left + 6, y, { size: 9.5, width: 90 })
    page.write(money(fen), page.left + 100, y, { size: 9.5, width: 90, align: 'right' })
    y += ROW
  }
  if (!counted) return y + page.write(said.notCounted, page.left + 6, y, { size: 9.5, colour: RED }) + 12
  page.write(said.counted, page.left + 6, y, { size: 9.5, width: 90 })
  page.write(money(counted.totalFen), page.left + 100, y, { size: 9.5, width: 90, align: 'right' })
  y += ROW
  const wrong = counted.differenceFen === 0 ? {} : { colour: RED }
  page.write(said.difference, page.left + 6, y, { size: 9.5, width: 90, weight: 'bold', ...wrong })
  page.write(money(counted.differenceFen), page.left + 100, y, {
    ...{ size: 9.5, width: 90, align: 'right', weight: 'bold' },
    ...wrong,
  })
  y += ROW
  // Note by note, beside the sums.
  for (const [index, { faceFen, count }] of counted.pieces.entries()) {
    const x = page.left + 230 + (index % 2) * 140
    const at = top + Math.floor(index / 2) * ROW
    page.write(`${yuanFromFen(faceFen)} × ${count}`, x, at, { size: 9.5, width: 70, align: 'right' })
    page.write(money(faceFen * count), x + 72, at, { size: 9.5, width: 60, align: 'right' })
  }
  if (counted.why) y += page.write(`${said.why}：${counted.why}`, page.left + 6, y, { size: 9.5 }) + 4
  if (deposit)
    y += page.write(
      `${said.deposit}：${deposit.slipNumber}　${money(deposit.amountFen)}　${minuteOf(deposit.at)}`,
      page.left + 6,
      y,
      { size: 9.5 },
    )
  return y + 16
}
function signatures(page: Page, paper: DaySheetPaper, said: Said, y: number): void {
  const width = page.width / 3
  for (const [index, { role, name, at }] of paper.signatures.entries()) {
    const x = page.left + index * width
    page.write(`${said[role]}：${name}`, x + 4, y, { size: 10.5, width: width - 12 })
    page.rule(x + 4, y + 20, x + width - 16)
    page.write(at === null ? '' : minuteOf(at), x + 4, y + 24, { size: 8.5, colour: QUIET, width: width - 12 })
  }
  page.write(`${said.hash}　${paper.hash}`, page.left, y + 44, { size: 8, colour: QUIET })
}
