import { placeKey, readWorkbook, SHEET_NAMES, SHEETS, type SheetName } from '../../../shared/estate/workbook'
import type { Cell } from '../../../shared/workbook/table'
import { sheetsFrom } from '../../sheets-from'

type RawWorkbook = Record<SheetName, Cell[][] | null>
const columnsOf = (sheet: SheetName) => Object.keys(SHEETS[sheet].columns)
const read = (book: RawWorkbook) => readWorkbook(sheetsFrom(book), new Map())

const HOUSE = ['1', '1', '101', 1, 'A', 'home', 89.5, 'occupied']
const good = (): RawWorkbook => ({
  buildings: [columnsOf('buildings'), ['1', '一号楼'], ['2', '']],
  houses: [columnsOf('houses'), [...HOUSE], ['2', '', '202', null, 'B', '', '120', 'vacant']],
  places: [columnsOf('places'), ['LIFT-1', '一号梯', '1'], ['GATE', '大门', null]],
  residents: [columnsOf('residents'), ['1-1-101', '林晓芸', 13800000001, 'owner']],
  staff: [columnsOf('staff'), ['赵铁柱', '13900000011', 'worker']],
})
/** The good workbook with one cell of its first data row changed. */
const broken = (sheet: SheetName, column: string, cell: Cell): RawWorkbook => {
  const book = good()
  const row = book[sheet]?.[1] as Cell[]
  row[columnsOf(sheet).indexOf(column)] = cell
  return book
}
const problemsOf = (book: RawWorkbook) => read(book).faults.map(({ sheet, row, column }) => [sheet, row, column])

test('a clean workbook has rows and no problems', () => {
  const { rows, faults } = read(good())
  expect(faults).toEqual([])
  expect(rows).toHaveLength(6)
  expect(rows[0]).toMatchObject({
    code: '1-1-101',
    label: '1 栋 1 单元 101',
    area: '89.50',
    floor: 1,
    occupancy: 'occupied',
  })
  expect(rows[1]).toMatchObject({ code: '2-202', label: '2 栋 202', area: '120.00', floor: null, use: null })
  expect(rows[4]).toMatchObject({ what: 'resident', houseCode: '1-1-101', phone: '13800000001', role: 'owner' })
})

describe('an administrator is told where each mistake is', () => {
  test.each<[SheetName, string, Cell]>([
    ['buildings', 'code', ''],
    ['buildings', 'code', 'nine-long!'],
    ['houses', 'building', '9'],
    ['houses', 'number', ''],
    ['houses', 'number', '1/01'],
    ['houses', 'area', 'eighty'],
    ['houses', 'area', '89.505'],
    ['houses', 'area', 89.505],
    ['houses', 'area', 0],
    ['houses', 'area', -3],
    ['houses', 'area', ''],
    ['houses', 'area', '1e3'],
    ['houses', 'area', '=A1'],
    ['houses', 'floor', 'G'],
    ['houses', 'floor', 1.5],
    ['houses', 'occupancy', 'sold'],
    ['places', 'code', 'lift/1'],
    ['places', 'name', ''],
    ['places', 'building', '7'],
    ['residents', 'house', '1-1-999'],
    ['residents', 'name', null],
    ['residents', 'role', 'worker'],
    ['staff', 'name', ''],
    ['staff', 'phone', '2390000001'],
    ['staff', 'role', 'owner'],
    ['staff', 'role', 'king'],
    ['staff', 'role', 'admin'],
  ])('%s, %s = %p', (sheet, column, cell) => {
    expect(problemsOf(broken(sheet, column, cell))).toContainEqual([sheet, 2, column])
  })
  test('rows count as the spreadsheet counts, empty rows included', () => {
    const book = good()
    book.staff?.push([null, '', null], ['钱', 'x', 'cashier'])
    expect(problemsOf(book)).toEqual([['staff', 4, 'phone']])
  })
  test('every problem is named at once, with a sentence in both languages', () => {
    const book = broken('houses', 'area', 'x')
    ;(book.staff?.[1] as Cell[])[1] = '1'
    const { faults } = read(book)
    expect(faults).toHaveLength(2)
    for (const { zh, en } of faults)
      expect([zh, en]).toEqual([expect.stringMatching(/[\u4e00-\u9fff]/), expect.stringMatching(/[a-z] [a-z]/)])
  })
})

describe('what appears twice', () => {
  test.each<[SheetName, string]>([
    ['buildings', 'code'],
    ['houses', 'number'],
    ['places', 'code'],
  ])('in %s is a problem at the second row', (sheet, column) => {
    const book = good()
    const rows = book[sheet] as Cell[][]
    rows.push([...(rows[1] as Cell[])])
    expect(problemsOf(book)).toEqual([[sheet, 4, column]])
  })
})

describe('half a workbook', () => {
  test.each(SHEET_NAMES)('without the sheet %s says so', sheet => {
    for (const half of [null, []]) {
      expect(problemsOf({ ...good(), [sheet]: half })).toContainEqual([sheet, 1, ''])
    }
  })
  test('without columns names them', () => {
    const book = good()
    book.residents = [
      ['house', 'name'],
      ['1-1-101', '林'],
    ]
    expect(problemsOf(book)).toEqual([
      ['residents', 1, 'phone'],
      ['residents', 1, 'role'],
    ])
  })
  test('with columns in another order and case is read all the same', () => {
    const book = good()
    book.staff = [
      [' Role', 'PHONE', 'name'],
      ['worker', '13900000011', '赵'],
    ]
    expect(read(book).faults).toEqual([])
  })
})

describe('a door that is there already under another spelling', () => {
  const stored = new Map([
    [placeKey('house', '1-1-101'), { code: '1-01-0101', label: '1 栋 01 单元 0101' }],
    [placeKey('public', 'GATE'), { code: 'gate', label: '旧大门' }],
  ])
  test('stays that one door with its people, and the administrator is told', () => {
    const { rows, faults, hints } = readWorkbook(sheetsFrom(good()), stored)
    expect(faults).toEqual([])
    expect(rows[0]).toMatchObject({ code: '1-01-0101', label: '1 栋 01 单元 0101', area: '89.50' })
    expect(rows.find(row => row.what === 'resident')).toMatchObject({ houseCode: '1-01-0101' })
    expect(rows[3]).toMatchObject({ kind: 'public', code: 'gate', label: '大门' })
    expect(hints.map(({ sheet, row }) => [sheet, row])).toEqual([
      ['houses', 2],
      ['places', 3],
    ])
  })
  test('is still one door when the workbook names it twice', () => {
    const book = good()
    book.houses?.push(['1', '01', '0101', 1, 'A', 'home', 89.5, 'occupied'])
    expect(readWorkbook(sheetsFrom(book), stored).faults.map(({ row, column }) => [row, column])).toEqual([
      [4, 'number'],
    ])
  })
})
