import { checkOpening, type Standing } from '../../../shared/billing/going-live'
import { DEFAULT_RULES } from '../../../shared/meter/rules'
import type { Meter } from '../../../shared/meter/schema'
import { checkReadings } from '../../../shared/meter/workbook'
import type { Cell } from '../../../shared/workbook/table'
import { sheetsFrom } from '../../sheets-from'

const meter = (code: string, more: Partial<Meter> = {}): Meter => ({
  _id: `mtr_${code}`,
  estateId: 'est_1',
  houseId: 'hse_1_3-2-501',
  where: '3 栋 2 单元 501',
  code,
  kind: 'HOUSE',
  utility: 'WATER',
  multiplier: '1',
  digits: 5,
  registers: [],
  apportionable: false,
  count: 2,
  last: { readOn: '2026-10-25', value: '100', dials: {}, kind: 'read', period: '2026-10', floor: '90' },
  year: { year: '2026', quantity: '10' },
  codes: [code],
  paces: [{ quantity: '10', days: 30 }],
  held: [],
  orderKey: '',
  sought: [],
  ...more,
})
const TOU = meter('E-1', {
  registers: ['PEAK', 'VALLEY'],
  last: {
    readOn: '2026-10-25',
    value: '30',
    dials: { PEAK: '10', VALLEY: '20' },
    kind: 'baseline',
    period: '2026-10',
    floor: null,
  },
  paces: [],
})
const HEAD: Cell[] = ['meter', 'date', 'value', 'house', 'peak', 'valley', 'rollover', 'reason']
const check = (...rows: Cell[][]) =>
  checkReadings(sheetsFrom({ readings: [HEAD, ...rows] }), [meter('W-1'), TOU], DEFAULT_RULES, '2026-11-24')

describe('whoever reads meters by workbook', () => {
  test('has the good rows counted, in either language and with real dates', () => {
    const { rows, faults, same } = checkReadings(
      sheetsFrom({
        抄表: [
          ['表号', '日期', '读数', '峰', '谷'],
          ['W-1', new Date('2026-11-24T00:00:00Z'), 112.5, null, null],
          [null, null, null],
          ['E-1', '2026/11/24', null, '15', 22],
        ],
      }),
      [meter('W-1'), TOU],
      DEFAULT_RULES,
      '2026-11-24',
    )
    expect(faults).toEqual([])
    expect(same).toBe(0)
    expect(rows).toMatchObject([
      { row: 2, meterId: 'mtr_W-1', value: '112.5', readOn: '2026-11-24' },
      { row: 4, meterId: 'mtr_E-1', dials: { PEAK: '15', VALLEY: '22' } },
    ])
  })
  test.each<[string, Cell[], string, RegExp]>([
    [
      'words in a number column',
      ['W-1', '2026-11-24', '一百一十'],
      'value',
      /3 栋 2 单元 501 · W-1：读数“一百一十”不是数字/,
    ],
    ['a negative reading', ['W-1', '2026-11-24', -3], 'value', /3 栋 2 单元 501 · W-1：读数 -3 是负数/],
    ['four decimals', ['W-1', '2026-11-24', 110.1234], 'value', /最多 3 位小数/],
    ['a falling reading', ['W-1', '2026-11-24', 99], 'value', /3 栋 2 单元 501 · W-1 的读数 99 小于上次的 101/],
    ['no reading', ['W-1', '2026-11-24', null], 'value', /缺少读数/],
    ['a day to come', ['W-1', '2026-11-25', 110], 'date', /在将来/],
    ['29 February of a common year', ['W-1', '2026-02-29', 110], 'date', /不是日期/],
    ['a day before the last reading', ['W-1', '2026-10-24', 110], 'date', /不能补录更早的/],
    ['a meter nobody knows', ['W-9', '2026-11-24', 110], 'meter', /没有表号 W-9/],
    ['no meter', ['', '2026-11-24', 110], 'meter', /缺少表号/],
    ['another house', ['W-1', '2026-11-24', 110, '1-1-101'], 'house', /不属于 1-1-101/],
    ['too many digits', ['W-1', '2026-11-24', 100_000], 'value', /只有 5 位/],
    ['a rollover that is none', ['W-1', '2026-11-24', 110, '', '', '', '是'], 'rollover', /没有归零/],
    ['one register of two', ['E-1', '2026-11-24', '', '', '15'], 'valley', /缺少谷/],
  ])('is told of %s by row and column, naming house and field', (_, row, column, sentence) => {
    const { faults, rows } = check(['W-1', '2026-11-01', 101, '3-2-501'], row)
    expect(faults).toMatchObject([{ sheet: 'readings', row: 3, column, zh: expect.stringMatching(sentence) }])
    expect(faults[0]?.en).toMatch(/[a-z]/)
    expect(rows).toHaveLength(1)
  })
  test.each<[string, Cell, number, string | null]>([
    ['nothing beside it', null, 1, null],
    ['only a tick', '是', 1, null],
    ['the reason', '水管爆裂已修', 0, '水管爆裂已修'],
  ])('sees a jump with %s wait for a second look, or count', (_, cell, held, reason) => {
    const found = check(['W-1', '2026-11-01', 101, '3-2-501'], ['W-1', '2026-11-24', 200, '', '', '', '', cell])
    expect([found.faults, found.rows.length, found.held, found.hints.length]).toEqual([[], 2, held, held])
    expect(found.rows[1]?.reason).toBe(reason)
    if (held)
      expect(found.hints[0]).toMatchObject({ row: 3, column: 'reason', zh: expect.stringMatching(/23 天用了 99/) })
  })
  test('is told that a number hangs nowhere any more', () => {
    const replaced = meter('W-7', { codes: ['W-7', 'W-1'] })
    const sheets = sheetsFrom({ readings: [HEAD, ['W-1', '2026-11-24', 110]] })
    const { faults } = checkReadings(sheets, [replaced], DEFAULT_RULES, '2026-11-24')
    expect(faults).toMatchObject([{ column: 'meter', zh: '3 栋 2 单元 501 · W-7：表号 W-1 已换掉' }])
  })
  test('has a number in small letters found, unless two numbers differ by nothing else', () => {
    const sheets = sheetsFrom({ readings: [HEAD, ['w-1', '2026-11-24', 110]] })
    const among = (...codes: string[]) =>
      checkReadings(
        sheets,
        codes.map(code => meter(code)),
        DEFAULT_RULES,
        '2026-11-24',
      )
    expect(among('W-1', 'W-2')).toMatchObject({ faults: [], rows: [{ value: '110' }] })
    expect(among('W-1', 'w-1').rows).toMatchObject([{ meterId: meter('w-1')._id }])
    const sheet = sheetsFrom({ readings: [HEAD, ['Ab-1', '2026-11-24', 110]] })
    const both = ['AB-1', 'ab-1'].map(code => meter(code))
    expect(checkReadings(sheet, both, DEFAULT_RULES, '2026-11-24').faults).toMatchObject([{ column: 'meter' }])
  })
  test('learns of every mistake at once, and a row twice is one reading', () => {
    const { faults } = check(['W-1', '2026-11-24', 'x'], ['W-2', '2026-11-24', 1], ['E-1', 'y', '', '', '11', '21'])
    expect(faults.map(one => [one.row, one.column])).toEqual([
      [2, 'value'],
      [3, 'meter'],
      [4, 'date'],
    ])
    const twice = check(['W-1', '2026-11-24', 110], ['W-1', '2026-11-24', 110])
    expect([twice.rows.length, twice.same, twice.faults.length]).toEqual([1, 1, 0])
  })
  test('hears that the sheet or a column is missing', () => {
    expect(checkReadings([], [], DEFAULT_RULES, '2026-11-24').faults).toMatchObject([{ zh: '缺少工作表“抄表”' }])
    expect(checkReadings(sheetsFrom({ readings: [['meter']] }), [], DEFAULT_RULES, '2026-11-24').faults).toMatchObject([
      { row: 1, column: 'date' },
    ])
  })
})

const standing: Standing = {
  houses: new Map([['3-2-501', { houseId: 'hse_1', label: '3 栋 2 单元 501' }]]),
  isMeter: (code: string) => code === 'W-OLD',
  known: new Set(['hse_1:deposits']),
  today: '2026-11-24',
}
const sheets = (of: Record<string, Cell[][]>) => checkOpening(sheetsFrom(of), standing)
const ARREARS: Cell[] = ['house', 'item', 'amount', 'due', 'note']
const METERS: Cell[] = ['meter', 'utility', 'date', 'house', 'kind', 'value', 'digits', 'peak', 'valley', 'multiplier']

describe('an accountant who goes live', () => {
  test('brings arrears, money held and first readings', () => {
    const { rows, faults } = sheets({
      欠费: [
        ['房号', '项目', '金额', '到期日'],
        ['3-2-501', '物业费', '315.42', '2026-06-25'],
      ],
      prepayments: [
        ['house', 'amount', 'note'],
        ['3-2-501', 1000, '收据 17 号'],
      ],
      meters: [
        METERS,
        ['W-2', '水', '2026-11-01', '3-2-501', '', 12.5],
        ['E-C', 'ELECTRICITY', '2026-11-01', '', 'MASTER', '', '', 5, 6, 40],
      ],
    })
    expect(faults).toEqual([])
    expect(rows).toMatchObject([
      { what: 'arrears', houseId: 'hse_1', item: 'MANAGEMENT_FEE', amountFen: 31_542, dueOn: '2026-06-25' },
      { what: 'prepayments', amountFen: 100_000, note: '收据 17 号' },
      { what: 'meters', code: 'W-2', kind: 'HOUSE', where: '3 栋 2 单元 501', value: '12.5' },
      { what: 'meters', code: 'E-C', kind: 'MASTER', registers: ['PEAK', 'VALLEY'], multiplier: '40' },
    ])
  })
  test.each<[string, Record<string, Cell[][]>, string, string, RegExp]>([
    ['an unknown house', { arrears: [ARREARS, ['9', 'WATER', 1, '2026-06-25']] }, 'arrears', 'house', /没有房号 9/],
    ['an unknown item', { arrears: [ARREARS, ['3-2-501', '茶水费', 1, '2026-06-25']] }, 'arrears', 'item', /茶水费/],
    [
      'an amount in words',
      { arrears: [ARREARS, ['3-2-501', '水费', '三百', '2026-06-25']] },
      'arrears',
      'amount',
      /不是数字/,
    ],
    [
      'three decimals',
      { arrears: [ARREARS, ['3-2-501', '水费', 1.005, '2026-06-25']] },
      'arrears',
      'amount',
      /最多 2 位/,
    ],
    ['nothing owed', { arrears: [ARREARS, ['3-2-501', '水费', 0, '2026-06-25']] }, 'arrears', 'amount', /须大于 0/],
    ['a negative one', { arrears: [ARREARS, ['3-2-501', '水费', -5, '2026-06-25']] }, 'arrears', 'amount', /是负数/],
    ['no due date', { arrears: [ARREARS, ['3-2-501', '水费', 5, '']] }, 'arrears', 'due', /不是日期/],
    [
      'a deposit that is there',
      {
        deposits: [
          ['house', 'amount', 'note'],
          ['3-2-501', 5],
        ],
      },
      'deposits',
      'house',
      /已经登记过/,
    ],
    [
      'a meter that is there',
      { meters: [METERS, ['W-OLD', '水', '2026-11-01', '3-2-501', '', 1]] },
      'meters',
      'meter',
      /已经登记过/,
    ],
    [
      'a house meter without a house',
      { meters: [METERS, ['W-3', '水', '2026-11-01', '', '户表', 1]] },
      'meters',
      'kind',
      /户表须有房号/,
    ],
    [
      'a meter without a reading',
      { meters: [METERS, ['W-3', '水', '2026-11-01', '3-2-501', '', '']] },
      'meters',
      'value',
      /缺少底数/,
    ],
    ['gas', { meters: [METERS, ['W-3', '气', '2026-11-01', '3-2-501', '', 1]] }, 'meters', 'utility', /水或电/],
    ['two digits', { meters: [METERS, ['W-3', '水', '2026-11-01', '3-2-501', '', 1, 2]] }, 'meters', 'digits', /3–9/],
    [
      'a first reading beyond its digits',
      { meters: [METERS, ['W-3', '水', '2026-11-01', '3-2-501', '', 1000, 3]] },
      'meters',
      'value',
      /超过 3 位/,
    ],
    [
      'a first reading of tomorrow',
      { meters: [METERS, ['W-3', '水', '2026-11-25', '3-2-501', '', 1]] },
      'meters',
      'date',
      /在将来/,
    ],
    ['an empty workbook', {}, '', '', /没有可导入的内容/],
  ])('is told of %s', (_, tables, sheet, column, sentence) => {
    const { faults } = sheets(tables)
    expect(faults).toMatchObject([{ sheet, column, zh: expect.stringMatching(sentence) }])
  })
  test('is told of the same debt twice in one workbook', () => {
    const row: Cell[] = ['3-2-501', '水费', 5, '2026-06-25']
    expect(sheets({ arrears: [ARREARS, row, row] }).faults).toMatchObject([
      { row: 3, zh: '3 栋 2 单元 501：与第 2 行重复' },
    ])
  })
})
