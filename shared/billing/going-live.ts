import type { Day } from '../calendar/day'
import { periodOf } from '../calendar/day'
import { houseKey } from '../estate/spelling'
import { type Fen, readYuan } from '../money/decimal'
import { numberKey } from '../normalise'
import { ITEMS, type Item, REGISTERS, type Register, type Utility } from '../tariff/schema'
import type { Dials } from '../tariff/time-of-use'
import { type Fault, type Found, rowsOf, type Sheet, type TableRow } from '../workbook/table'
import {
  type ArrearsRow,
  type FirstReadingRow,
  type HeldRow,
  type MeterColumn,
  type MoneyColumn,
  OPENING_SHEETS,
  type OpeningRow,
} from './opening-sheets'

/** What the rows are held against. */
export interface Standing {
  /** By `houseKey`. */
  houses: ReadonlyMap<string, { houseId: string; label: string }>
  /** Numbers of meters that are there. */
  isMeter(code: string): boolean
  /** Keys (`openingKeyOf`) of what houses have brought along already. */
  known: ReadonlySet<string>
  today: Day
}
/** What a house brings along once: arrears by item and month, money held by its kind. */
const openingKeyOf = (row: OpeningRow): string =>
  row.what === 'arrears'
    ? `${row.houseId}:${row.item}:${periodOf(row.dueOn)}`
    : row.what === 'meters'
      ? `meter:${row.code}`
      : `${row.houseId}:${row.what}`

const ITEM_ZH: Record<string, Item> = {
  物业费: 'MANAGEMENT_FEE',
  电梯费: 'LIFT_FEE',
  公摊水费: 'SHARED_WATER',
  公摊电费: 'SHARED_ELECTRICITY',
  水费: 'WATER',
  电费: 'ELECTRICITY',
  停车费: 'PARKING',
  垃圾费: 'GARBAGE',
  维修费: 'REPAIR',
}
const UTILITY_ZH: Record<string, Utility> = {
  水: 'WATER',
  电: 'ELECTRICITY',
  WATER: 'WATER',
  ELECTRICITY: 'ELECTRICITY',
}
const KIND_ZH: Record<string, FirstReadingRow['kind']> = {
  户表: 'HOUSE',
  公共: 'COMMON',
  总表: 'MASTER',
  HOUSE: 'HOUSE',
  COMMON: 'COMMON',
  MASTER: 'MASTER',
}
/** Every row of every sheet; all that is wrong is said at once, by sheet, row and column, naming the house. */
export function checkOpening(sheets: readonly Sheet[], standing: Standing): { rows: OpeningRow[] } & Found {
  const faults: Fault[] = []
  const hints: Fault[] = []
  const found = { faults, hints }
  const { arrears, prepayments, deposits, meters } = OPENING_SHEETS
  const rows: OpeningRow[] = [
    ...rowsOf(sheets, arrears, found).flatMap(row => arrearsOf(row, standing) ?? []),
    ...rowsOf(sheets, prepayments, found).flatMap(row => heldOf(row, 'prepayments', standing) ?? []),
    ...rowsOf(sheets, deposits, found).flatMap(row => heldOf(row, 'deposits', standing) ?? []),
    ...rowsOf(sheets, meters, found).flatMap(row => meterOf(row, standing) ?? []),
  ]
  if (rows.length === 0 && faults.length === 0) {
    const names = Object.values(OPENING_SHEETS)
    const zh = `没有可导入的内容；工作表应名为 ${names.map(one => one.zh).join('、')}`
    const en = `There is nothing to import; the sheets are called ${names.map(one => one.name).join(', ')}`
    faults.push({ sheet: '', row: 1, column: '', zh, en })
  }
  faults.push(...clashes(rows, standing))
  return { rows, faults, hints }
}
/** What is twice in the workbook, or already in the books. */
export function clashes(rows: readonly OpeningRow[], { known, isMeter: isKnown, houses }: Standing): Fault[] {
  const seen = new Map<string, number>()
  const labels = new Map([...houses.values()].map(({ houseId, label }) => [houseId, label]))
  return rows.flatMap(one => {
    const key = openingKeyOf(one)
    const earlier = seen.get(key)
    if (earlier === undefined) seen.set(key, one.row)
    const isMeter = one.what === 'meters'
    const name = isMeter ? one.code : (labels.get(one.houseId) ?? one.houseId)
    const at = { sheet: one.what, row: one.row, column: isMeter ? 'meter' : 'house' }
    if (earlier !== undefined)
      return [{ ...at, zh: `${name}：与第 ${earlier} 行重复`, en: `${name}: the same as row ${earlier}` }]
    if (isMeter ? isKnown(one.code) : known.has(key))
      return [{ ...at, zh: `${name}：已经登记过`, en: `${name}: this is already in the books` }]
    return []
  })
}
function houseOf(row: TableRow<'house'>, { houses }: Standing): { houseId: string; label: string } | null {
  const code = row.text('house')
  const house = houses.get(houseKey(code))
  if (!house)
    row.fault('house', code ? `没有房号 ${code}` : '缺少房号', code ? `There is no house ${code}` : 'No house is named')
  return house ?? null
}
function moneyOf(row: TableRow<MoneyColumn>, label: string): Fen | null {
  const text = row.number('amount', 2, label)
  const amountFen = text === null ? 0 : readYuan(text)
  if (amountFen > 0 && amountFen <= 1_000_000_000) return amountFen
  if (row.text('amount') === '' || text !== null)
    row.fault('amount', `${label}：金额须大于 0`, `${label}: the amount must be above 0`)
  return null
}
function arrearsOf(row: TableRow<MoneyColumn | 'item' | 'due'>, standing: Standing): ArrearsRow | null {
  const house = houseOf(row as TableRow<'house'>, standing)
  if (!house) return null
  const { houseId, label } = house
  const named = row.text('item')
  const item = ITEM_ZH[named] ?? ITEMS.find(one => one === named.toUpperCase())
  if (!item) row.fault('item', `${label}：没有收费项目“${named}”`, `${label}: there is no item “${named}”`)
  const amountFen = moneyOf(row as TableRow<MoneyColumn>, label)
  const dueOn = row.day('due', label)
  if (!item || amountFen === null || !dueOn) return null
  return { what: 'arrears', row: row.row, houseId, item, amountFen, dueOn, note: noteOf(row as TableRow<MoneyColumn>) }
}
const noteOf = (row: TableRow<MoneyColumn>): string => row.text('note').slice(0, 100) || '期初'
function heldOf(row: TableRow<MoneyColumn>, what: HeldRow['what'], standing: Standing): HeldRow | null {
  const house = houseOf(row as TableRow<'house'>, standing)
  if (!house) return null
  const amountFen = moneyOf(row, house.label)
  return amountFen === null ? null : { what, row: row.row, houseId: house.houseId, amountFen, note: noteOf(row) }
}
function meterOf(row: TableRow<MeterColumn>, standing: Standing): FirstReadingRow | null {
  const code = numberKey(row.text('meter'))
  if (!/^[A-Za-z0-9-]{1,24}$/.test(code)) {
    row.fault(
      'meter',
      `表号“${code}”须为字母、数字或连字符`,
      `The number “${code}” has letters, digits or hyphens only`,
    )
    return null
  }
  const house = row.text('house') === '' ? null : houseOf(row as TableRow<'house'>, standing)
  const name = house ? `${house.label} · ${code}` : code
  const kind = row.text('kind') === '' ? (house ? 'HOUSE' : 'COMMON') : KIND_ZH[row.text('kind').toUpperCase()]
  if (!kind || (kind === 'HOUSE') !== (house !== null))
    row.fault(
      'kind',
      `${name}：户表须有房号，公共表和总表没有`,
      `${name}: a house's meter names its house, others do not`,
    )
  const utility = UTILITY_ZH[row.text('utility').toUpperCase()]
  if (!utility) row.fault('utility', `${name}：类别须为水或电`, `${name}: the utility is WATER or ELECTRICITY`)
  const readOn = row.day('date', name)
  if (readOn && readOn > standing.today)
    row.fault('date', `${name}：日期 ${readOn} 在将来`, `${name}: ${readOn} is a day to come`)
  const multiplier = row.text('multiplier') === '' ? '1' : row.number('multiplier', 3, name)
  const digits = row.text('digits') === '' ? 5 : Number(row.text('digits'))
  const whole = Number.isInteger(digits) && digits >= 3 && digits <= 9
  if (!whole) row.fault('digits', `${name}：位数须为 3–9`, `${name}: digits are a whole number from 3 to 9`)
  const shown = shownOf(row, name, whole ? digits : 9)
  if (multiplier !== null && !(Number(multiplier) >= 1))
    row.fault('multiplier', `${name}：倍率须不小于 1`, `${name}: the multiplier is at least 1`)
  const good = kind && utility && readOn && readOn <= standing.today && shown && whole && Number(multiplier) >= 1
  if (!good || (kind === 'HOUSE') !== (house !== null) || multiplier === null) return null
  const where = house?.label ?? row.text('where').slice(0, 40)
  const of = { row: row.row, houseId: house?.houseId ?? null, code, kind, utility, where, multiplier, digits }
  return { what: 'meters', ...of, ...shown, readOn }
}
function shownOf(
  row: TableRow<MeterColumn>,
  name: string,
  digits: number,
): Pick<FirstReadingRow, 'registers' | 'value' | 'dials'> | null {
  const fits = (column: MeterColumn) => {
    const value = row.number(column, 3, name)
    if (value === null || Number(value) < 10 ** digits) return value
    row.fault(column, `${name}：${value} 超过 ${digits} 位`, `${name}: ${value} has more than ${digits} digits`)
    return null
  }
  const registers = REGISTERS.filter(one => row.text(one.toLowerCase() as Lowercase<Register>) !== '')
  if (registers.length > 0) {
    const dials = registers.map(one => [one, fits(one.toLowerCase() as Lowercase<Register>)] as const)
    if (dials.some(([, value]) => value === null)) return null
    return { registers, value: null, dials: Object.fromEntries(dials) as Dials }
  }
  if (row.text('value') === '') row.fault('value', `${name}：缺少底数`, `${name}: the first reading is missing`)
  const value = fits('value')
  return value === null ? null : { registers: [], value, dials: null }
}
