import { openSheets } from '../../../cloudfunctions/estate/open-workbook'
import { readWorkbook } from '../../../shared/estate/workbook'
import { DEFAULT_RULES } from '../../../shared/meter/rules'
import { checkReadings, READINGS } from '../../../shared/meter/workbook'
import { Refusal } from '../../../shared/refusal'
import { rowsOf } from '../../../shared/workbook/table'
import { type Made, type MadeSheet, makeWorkbook } from '../../make-workbook'

const readings = (rows: Made[][], more: Partial<MadeSheet> = {}) =>
  openSheets(makeWorkbook([{ name: '抄表', rows, ...more }]))
const read = (sheets: ReturnType<typeof openSheets>) => {
  const found = { faults: [], hints: [] } as Parameters<typeof rowsOf>[2]
  const rows = rowsOf(sheets, READINGS, found).map(row => [
    row.row,
    row.text('meter'),
    row.day('date', 'x'),
    row.number('value', 3, 'x'),
  ])
  return { rows, ...found }
}
const HEAD = ['表号', '日期', '读数']
const ESTATE: Record<string, Made[][]> = {
  楼栋: [
    ['编号', '名称'],
    ['A', 'A 栋'],
  ],
  房屋: [['楼栋', '单元', '房号', '楼层', '户型', '用途', '面积', '状态']],
  公共地点: [['编号', '名称', '楼栋']],
  住户: [['房号', '姓名', '手机', '身份']],
  员工: [['姓名', '手机', '岗位']],
}
const estate = (houses: Made[][], residents: Made[][] = [], more: Partial<MadeSheet> = {}) =>
  readWorkbook(
    openSheets(
      makeWorkbook(
        Object.entries(ESTATE).map(([name, [head = []]]) => ({
          name,
          rows: [
            head,
            ...(name === '楼栋' ? [['A', 'A 栋']] : name === '房屋' ? houses : name === '住户' ? residents : []),
          ],
          ...(name === '住户' && more),
        })),
      ),
    ),
    new Map(),
  )
const house = (number: Made, more: { use?: string; area?: Made; entrance?: string } = {}): Made[] => [
  ...['A', more.entrance ?? '1', number, '10', '三房', more.use ?? '住宅'],
  ...[more.area ?? '89.37', '已入住'],
]
const codesOf = (rows: Made[][]) => {
  const { rows: read, faults } = estate(rows)
  expect(faults).toEqual([])
  return read.map(row => (row.what === 'place' ? row.code : ''))
}

describe('whoever brings a workbook as estates keep them', () => {
  test('has the header found below a title, with units and line breaks', () => {
    const rows: Made[][] = [['2026 年 11 月抄表'], [], ['表 号', '抄表日期', '读数\n(m³)'], ['W1', '2026-11-25', 110]]
    expect(read(readings(rows, { merges: ['A1:C1'] }))).toMatchObject({
      rows: [[4, 'W1', '2026-11-25', '110']],
      faults: [],
    })
  })
  test('has notes beside and below, and sums, left out', () => {
    const { rows, faults, hints } = read(
      readings([
        HEAD,
        ['W1', '2026-11-25', 110],
        [null, null, null, null, null, '说明：', '只填数字'],
        ['合 计', null, 110],
        ['说明：读数只填数字'],
      ]),
    )
    expect(rows).toEqual([[2, 'W1', '2026-11-25', '110']])
    expect(faults).toEqual([])
    expect(hints.map(hint => hint.row)).toEqual([4, 5])
  })
  test('has the visible sheet read, is told of the hidden one and of hidden rows', () => {
    const book = makeWorkbook([
      { name: 'readings', rows: [HEAD, ['W1', '2026-11-20', 999]], hidden: true },
      { name: '抄表', rows: [HEAD, ['W1', '2026-11-25', 70], ['W2', '2026-11-25', 71]], hiddenRows: [3] },
    ])
    const { rows, hints } = read(openSheets(book))
    expect(rows.map(row => row[3])).toEqual(['70', '71'])
    expect(hints.map(hint => hint.zh)).toEqual([
      '隐藏的工作表“readings”没有读取',
      expect.stringContaining('第 3 行（共 1 行）被隐藏'),
    ])
  })
  test.each<[Made, string]>([
    [1030.1000000000001, '1030.1'],
    [{ n: 250.24000000000001, as: 'thousands' }, '250.24'],
    [1e-3, '0.001'],
    ['1,250.20', '1250.20'],
    ['１２３４．５', '1234.5'],
    ['1234.5 吨', '1234.5'],
    [' 70\u200B ', '70'],
  ])('has %p read as %s', (cell, value) => {
    expect(read(readings([HEAD, ['W1', '2026-11-25', cell]]))).toMatchObject({ rows: [[2, 'W1', '2026-11-25', value]] })
  })
  test.each<[Made]>([
    ['20261124'],
    ['2026/11/24 08:30'],
    ['2026年11月24日'],
    [{ n: 46350, as: 'day' }],
    [{ n: 46350.354, as: 'moment' }],
    [{ n: 46350, as: 'chineseDay' }],
  ])('has the day %p understood', cell => {
    expect(read(readings([HEAD, ['W1', cell, 1]])).rows).toEqual([[2, 'W1', '2026-11-24', '1']])
  })
  test('has the days of a Mac of old understood', () => {
    const book = makeWorkbook([{ name: '抄表', rows: [HEAD, ['W1', { n: 46350 - 1462, as: 'day' }, 1]] }], {
      epoch1904: true,
    })
    expect(read(openSheets(book)).rows).toEqual([[2, 'W1', '2026-11-24', '1']])
  })
  test('is told how to format a serial number, and what two days it could be stays a question', () => {
    expect(read(readings([HEAD, ['W1', 46350, 1]])).faults).toMatchObject([{ zh: /./, column: 'date' }])
    expect(read(readings([HEAD, ['W1', 46350, 1]])).faults[0]?.zh).toContain('单元格格式')
    for (const day of ['11/12/2026', '2026-13-01', '11-12'])
      expect(read(readings([HEAD, ['W1', day, 1]])).faults).toHaveLength(1)
  })
  test('finds a meter though its number holds what cannot be seen', () => {
    const { faults } = checkReadings(readings([HEAD, ['Ｗ1\u200B', '2026-11-24', 1]]), [], DEFAULT_RULES, '2026-11-24')
    expect(faults).toMatchObject([{ zh: '没有表号 W1' }])
  })
})

describe('whoever brings an estate', () => {
  test('has doors taken as in life', () => {
    expect(
      codesOf([
        house('1001室'),
        house('商铺12', { entrance: '' }),
        house('101甲'),
        house('负101'),
        house('B2-035', { use: '车位', entrance: '' }),
        house(12),
        house(12, { use: '车位' }),
        house({ n: 101, as: '0000' }),
      ]),
    ).toEqual(['A-1-1001', 'A-商铺12', 'A-1-101甲', 'A-1-负101', 'A-车位B2-035', 'A-1-12', 'A-1-车位12', 'A-1-0101'])
  })
  test.each<[Made, Made]>([
    ['0101', 101],
    [{ n: 101, as: '0000' }, 101],
  ])('never gets two doors for one: %p and %p', (one, other) => {
    const { faults } = estate([house(one), house(other)])
    expect(faults).toMatchObject([{ row: 3, column: 'number' }])
    expect(faults[0]?.zh).toContain('是同一扇门')
  })
  test('has an area that was a formula read as shown', () => {
    expect(estate([house('1001', { area: 89.53999999999999 })])).toMatchObject({
      faults: [],
      rows: [{ area: '89.54' }],
    })
  })
  test('keeps whoever has no mobile number as a contact, and nothing stops', () => {
    const { rows, faults, hints } = estate(
      [house('1001')],
      [
        ['A-1-1001', '王芳', null, '业主'],
        ['A栋1单元1001室', '李强', '0571-88001234', '业主'],
        ['A-1-1001', '张\u3000伟', '13800138000/13900139000', '租户'],
      ],
    )
    expect(faults).toEqual([])
    expect(hints.map(hint => hint.row)).toEqual([2, 3])
    expect(rows.slice(1)).toMatchObject([
      { name: '王芳', phone: null, contact: null },
      { name: '李强', phone: null, contact: '0571-88001234' },
      { phone: '13800138000' },
      { phone: '13900139000', houseCode: 'A-1-1001' },
    ])
  })
  test('has a merged house stand for both its owners, and is told where none is named', () => {
    const owners: Made[][] = [
      ['A-1-1001', '王芳', '13800138000', '业主'],
      [null, '李强', '13900139000', '业主'],
    ]
    expect(estate([house('1001')], owners, { merges: ['A2:A3'] })).toMatchObject({
      faults: [],
      rows: [{}, { houseCode: 'A-1-1001' }, { houseCode: 'A-1-1001', name: '李强' }],
    })
    expect(estate([house('1001')], owners).faults[0]?.zh).toContain('合并单元格')
  })
  test('is told of a name no other computer reads; a known double is read', () => {
    expect(estate([house('1001')], [['A-1-1001', '李\uE863', '13800138000', '业主']])).toMatchObject({
      faults: [],
      rows: [{}, { name: '李䶮' }],
    })
    const { faults } = estate([house('1001')], [['A-1-1001', '李\uE001', '13800138000', '业主']])
    expect(faults).toMatchObject([{ column: 'name', row: 2 }])
    expect(faults[0]?.zh).toContain('U+E001')
  })
})

describe('whoever brings what is no workbook', () => {
  const refused = (bytes: Buffer) => {
    try {
      openSheets(bytes)
    } catch (error) {
      return error instanceof Refusal ? error : null
    }
    return null
  }
  test('is told the sheet and the cell of a formula', () => {
    const sum: Made[][] = [HEAD, ['W1', '2026-11-25', 110], ['合计', null, { formula: 'SUM(C2:C2)', shown: 110 }]]
    expect(refused(makeWorkbook([{ name: '抄表', rows: sum }]))).toMatchObject({
      code: 'estate.workbook_formula',
      facts: { sheet: '抄表', cell: 'C3' },
    })
  })
  test('finds no search through the whole file behind a tag that is never closed', () => {
    const parts = { 'xl/worksheets/sheet1.xml': `<worksheet>${'<row r="1">'.repeat(400_000)}` }
    expect(refused(makeWorkbook([{ name: '抄表', rows: [] }], { parts }))).toMatchObject({
      code: 'estate.workbook_damaged',
    })
  })
  test('is stopped at what unpacks to too much', () => {
    const parts = Object.fromEntries([1, 2, 3].map(n => [`xl/media/${n}.xml`, ' '.repeat(21_000_000)]))
    expect(refused(makeWorkbook([{ name: 'a', rows: [] }], { parts }))).toMatchObject({
      code: 'estate.workbook_too_large',
    })
  })
})
