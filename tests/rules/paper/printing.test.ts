import { inflateSync } from 'node:zlib'
import readWorkbook from 'read-excel-file/node'
import { acceptance } from '../../../cloudfunctions/papers/acceptance'
import { pages } from '../../../cloudfunctions/papers/list-pages'
import { fontsIn } from '../../../cloudfunctions/papers/page'
import { receipt } from '../../../cloudfunctions/papers/receipt'
import { workbookBytes } from '../../../cloudfunctions/papers/workbook'
import type { ListPaper } from '../../../shared/paper/schema'
import type { Cell } from '../../../shared/table'
import { acceptanceOf, FONTS, receiptOf } from './samples'

beforeAll(() => fontsIn(FONTS))

/** Every inflated stream of a PDF, as text. */
function streamsOf(bytes: Buffer): string[] {
  const found: string[] = []
  for (let at = bytes.indexOf('stream\n'); at >= 0; at = bytes.indexOf('stream\n', at + 7)) {
    const end = bytes.indexOf('endstream', at)
    try {
      found.push(inflateSync(bytes.subarray(at + 7, end)).toString('latin1'))
    } catch {
      // Not a compressed stream: a font file's own, or the word inside another.
    }
  }
  return found
}
/** The characters a PDF has glyphs for, as its fonts say: what a reader can mark and copy. */
function charactersIn(bytes: Buffer): Set<string> {
  const maps = streamsOf(bytes).filter(text => text.includes('beginbfrange'))
  const hex = maps.flatMap(text =>
    [...text.matchAll(/<([0-9a-f ]+)>/g)].map(found => (found[1] ?? '').replaceAll(' ', '')),
  )
  return new Set(
    hex.flatMap(code => [
      ...Buffer.from(code.length % 4 ? '' : code, 'hex')
        .swap16()
        .toString('utf16le'),
    ]),
  )
}
const pagesIn = (bytes: Buffer): number => bytes.toString('latin1').match(/\/Type \/Page\b/g)?.length ?? 0

describe('a receipt', () => {
  test('an owner reads amount, capitals, what it paid for and the stamp of the method', async () => {
    const { bytes, missing } = await receipt(receiptOf())
    const seen = charactersIn(bytes)
    expect(missing).toEqual([])
    for (const character of '收款收据林晓芸物业费公摊电费叁佰壹拾元整微信支付HP-2026')
      expect([character, seen.has(character)]).toEqual([character, true])
    expect(seen.has('現')).toBe(false)
  })
  test('a bookkeeper finds the company with its tax number, address and bank, and long ones leave room for the total', async () => {
    const payeeLines = [
      '统一社会信用代码：91440300MA5EXAMPL8',
      `地址：${'深圳市南山区'.repeat(10)}`,
      '开户行：工商银行　账号：4000 0227',
    ]
    const line = { title: '物业费', detail: '2026-10', amountFen: 100 }
    const { bytes, missing } = await receipt(receiptOf({ payeeLines, lines: Array.from({ length: 9 }, () => line) }))
    const seen = charactersIn(bytes)
    expect(missing).toEqual([])
    for (const character of '统一社会信用代码地址开户行账号91440300')
      expect([character, seen.has(character)]).toEqual([character, true])
    expect(pagesIn((await receipt(receiptOf({ payeeLines }))).bytes)).toBe(1)
  })
  test.each([
    ['CASH', '现金收讫'],
    ['BANK', '银行收讫'],
    ['WECHAT', '微信支付'],
  ] as const)('a cashier who took %s stamps %s', async (method, stamp) => {
    const seen = charactersIn((await receipt(receiptOf({ method, language: 'en' }))).bytes)
    for (const character of stamp) expect(seen.has(character)).toBe(true)
  })
  test('an English reader gets the amount in figures, and the company that took it', async () => {
    const seen = charactersIn((await receipt(receiptOf({ language: 'en', method: 'CASH' }))).bytes)
    expect('叁佰壹拾'.split('').filter(character => seen.has(character))).toEqual([])
    for (const character of '安居物业服务有限公司') expect([character, seen.has(character)]).toEqual([character, true])
  })
  test('only what it shows is embedded, not the font of ten megabytes', async () => {
    expect((await receipt(receiptOf())).bytes.length).toBeLessThan(120_000)
  })
  test('an owner whose name has a rare character finds it printed', async () => {
    const { bytes, missing } = await receipt(receiptOf({ payer: '陈㛃𬭚犇' }))
    expect(missing).toEqual([])
    const seen = charactersIn(bytes)
    for (const character of '㛃𬭚犇') expect([character, seen.has(character)]).toEqual([character, true])
  })
  test('a character no font has is named and printed as its code point, never as an empty box', async () => {
    const { bytes, missing } = await receipt(receiptOf({ payer: '王𠮷🚀' }))
    expect(missing).toEqual(['𠮷', '🚀'])
    const seen = charactersIn(bytes)
    for (const character of 'U+20BB7〔〕手写补正') expect(seen.has(character)).toBe(true)
    expect(seen.has('𠮷')).toBe(false)
  })
  test('whoever prints it twice gets the same bytes, so that a file can be told by its hash', async () => {
    expect((await receipt(receiptOf())).bytes.equals((await receipt(receiptOf())).bytes)).toBe(true)
  })
  test('a receipt of many bills goes on over pages', async () => {
    const lines = Array.from({ length: 40 }, (_, index) => ({
      title: `物业费 ${index}`,
      detail: '2026-10',
      amountFen: 100,
    }))
    expect(pagesIn((await receipt(receiptOf({ lines }))).bytes)).toBeGreaterThan(2)
  })
  test('a void one and a reversal say so', async () => {
    const voided = charactersIn((await receipt(receiptOf({ voided: { at: 0, reason: '抬头' } }))).bytes)
    for (const character of '已作废') expect(voided.has(character)).toBe(true)
    const reversal = receiptOf({ kind: 'reversal', reverses: 'HP-2026-000120', totalFen: -31000 })
    const red = charactersIn((await receipt(reversal)).bytes)
    for (const character of '红字冲销负已退款') expect([character, red.has(character)]).toEqual([character, true])
  })
})

describe('a sealed acceptance form', () => {
  test('an owner finds rooms, what failed, meters, keys and three signatures', async () => {
    const { bytes, missing } = await acceptance(acceptanceOf())
    const seen = charactersIn(bytes)
    expect(missing).toEqual([])
    for (const character of '房屋验收表林李娟厨卫阳台较重倍率闭水钥匙')
      expect([character, seen.has(character)]).toEqual([character, true])
    expect(pagesIn(bytes)).toBe(2)
    const unsigned = await acceptance(acceptanceOf({ signatures: [] }))
    const drawn = (of: Buffer) => streamsOf(of).join('').match(/ l\n/g)?.length ?? 0
    expect(drawn(bytes) - drawn(unsigned.bytes)).toBeGreaterThan(150)
  })
})

test('a clerk who opens the workbook reads text as it was typed, never a formula', async () => {
  const { bytes } = await workbookBytes({
    what: 'workbook',
    sheets: [
      {
        name: '台账[1]/2',
        columns: [{ title: '摘要' }, { title: '金额' }],
        rows: [
          ['=1+1', { fen: 12345 }],
          [null, { number: 3 }],
        ],
      },
    ],
  })
  expect(await readWorkbook(bytes)).toEqual([
    {
      sheet: '台账 1  2',
      data: [
        ['摘要', '金额'],
        ['=1+1', 123.45],
        [null, 3],
      ],
    },
  ])
})

describe('a list on paper', () => {
  const listOf = (more: Partial<ListPaper> = {}): ListPaper => ({
    ...{ what: 'list', form: 'pdf', language: 'zh', title: '欠费清单', estateName: '湖畔花园' },
    ...{ at: Date.parse('2026-11-30T09:12:00+08:00'), mark: '冯雅琴 2026-11-30 09:12', reason: '核对账目' },
    facts: [['楼栋', '3']],
    asked: ['账龄：31–90 天'],
    columns: [
      { title: '房屋', width: 20, figure: false },
      { title: '逾期金额', width: 14, figure: true },
    ],
    parts: [],
    sums: ['合计', { fen: 123_456 }],
    ...more,
  })
  const rows = Array.from({ length: 90 }, (_, n): Cell[] => [`3 栋 2 单元 ${n}`, { fen: n * 100 }])
  test('an accountant finds head, filter, sum, who took it along and what for, over as many pages as it needs', async () => {
    const { bytes, missing } = await pages(listOf(), rows)
    const seen = charactersIn(bytes)
    expect([missing, pagesIn(bytes)]).toEqual([[], 3])
    for (const character of '欠费清单湖畔花园房屋逾期金额楼栋账龄合计冯雅琴用途核对账目第页共')
      expect([character, seen.has(character)]).toEqual([character, true])
  })
  test('many columns turn the sheet', async () => {
    const wide = Array.from({ length: 9 }, (_, n) => ({ title: `第${n}列`, width: 14, figure: false }))
    const { bytes } = await pages(listOf({ columns: wide, sums: null }), [wide.map(({ title }) => title)])
    expect(bytes.toString('latin1')).toMatch(/\/MediaBox \[0 0 841\.89 595\.28\]/)
  })
})
