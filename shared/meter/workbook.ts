import { type Day, periodOf } from '../calendar/day'
import { houseKey } from '../estate/spelling'
import { numberKey } from '../normalise'
import { Refusal } from '../refusal'
import { REGISTERS, type Register } from '../tariff/schema'
import type { Dials } from '../tariff/time-of-use'
import { type Fault, rowsOf, type Sheet, type SheetSpec, type TableRow } from '../workbook/table'
import type { Doubt } from './plausible'
import { ceilingOf, type MeterRules } from './rules'
import { saidOf } from './said'
import { type Meter, nameOf } from './schema'
import { isSame, take } from './take'

type Column = 'meter' | 'date' | 'value' | 'house' | Lowercase<Register> | 'rollover' | 'estimate' | 'reason'
const REGISTER_ZH = { SHARP: '尖', PEAK: '峰', FLAT: '平', VALLEY: '谷' }
/** A workbook of readings: one sheet, a row a reading. */
export const READINGS: SheetSpec<Column> = {
  name: 'readings',
  zh: '抄表',
  also: ['读数', '抄表记录'],
  alone: true,
  columns: {
    meter: { zh: '表号', also: ['表编号', '水表号', '电表号'] },
    date: { zh: '日期', also: ['抄表日期', '抄表日'] },
    value: { zh: '读数', also: ['本期读数', '本次读数', '表底'], optional: true },
    house: { zh: '房号', also: ['房屋', '门牌'], optional: true, merges: true },
    sharp: { zh: REGISTER_ZH.SHARP, optional: true },
    peak: { zh: REGISTER_ZH.PEAK, optional: true },
    flat: { zh: REGISTER_ZH.FLAT, optional: true },
    valley: { zh: REGISTER_ZH.VALLEY, optional: true },
    rollover: { zh: '归零', optional: true },
    estimate: { zh: '估抄', optional: true },
    reason: { zh: '核对原因', also: ['已核对', '核对说明', 'confirmed'], optional: true },
  },
}
/** A row that holds. */
export interface ReadingRow {
  row: number
  meterId: string
  value: string | null
  dials: Dials | null
  readOn: Day
  rollover: boolean
  estimate: boolean
  /** Why more than can be believed is right; null: then it is held. */
  reason: string | null
}
interface Checked {
  rows: ReadingRow[]
  faults: Fault[]
  /** What is worth knowing and stops nothing. */
  hints: Fault[]
  /** Readings that are already there: the same value of the same day. */
  same: number
  /** Those that will wait for a second look. */
  held: number
}

/**
 * Every row of the workbook counted onto the meters as they stand, so that whatever a meter would refuse is said here, by
 * row and column. Rows may come in any order; each meter's are taken by their days. Nothing is changed.
 */
export function checkReadings(
  sheets: readonly Sheet[],
  meters: readonly Meter[],
  rules: MeterRules,
  day: Day,
): Checked {
  const faults: Fault[] = []
  const hints: Fault[] = []
  const read = rowsOf(sheets, READINGS, { faults, hints }).flatMap(row => readRow(row, meters, day) ?? [])
  read.sort((a, b) => (a.readOn < b.readOn ? -1 : a.readOn > b.readOn ? 1 : a.row - b.row))
  const fault = (row: number, column: string, zh: string, en: string) =>
    faults.push({ sheet: READINGS.name, row, column, zh, en })
  const doubt: Doubting = (row, meter, { quantity, days, most }) =>
    hints.push({
      ...{ sheet: READINGS.name, row, column: 'reason' },
      zh: `${nameOf(meter)}：${days} 天用了 ${quantity}，按平时最多 ${most}；会先存为待核对，写明核对原因才直接入账`,
      en: `${nameOf(meter)}: ${quantity} in ${days} days, at most ${most} was to be expected; it will wait for a second look unless the reason is written`,
    })
  const counted = countRows(read, new Map(meters.map(one => [one._id, one])), rules, fault, doubt)
  faults.sort((a, b) => a.row - b.row)
  return { faults, hints, ...counted }
}
type Say = (row: number, column: string, zh: string, en: string) => void
type Doubting = (row: number, meter: Meter, doubt: Doubt) => void
/** The rows taken one after another; what a meter refuses is said with the row and the column it is about. */
export function countRows(
  rows: readonly ReadingRow[],
  meters: Map<string, Meter>,
  rules: MeterRules,
  say: Say,
  doubting: Doubting,
) {
  const now = new Map(meters)
  const kept: ReadingRow[] = []
  let same = 0
  let held = 0
  for (const row of rows) {
    const meter = now.get(row.meterId)
    if (!meter) continue
    const { readOn, rollover, estimate, reason } = row
    const of = { value: row.value ?? undefined, dials: row.dials ?? undefined, readOn }
    if (isSame(meter, of)) {
      same += 1
      continue
    }
    try {
      const marks = { period: periodOf(readOn), rollover, estimate, ceiling: ceilingOf(rules, meter) }
      const counted = take(meter, { ...of, ...marks, photo: null, by: '', at: 0 })
      const { doubt } = counted.reading
      if (doubt && !reason) {
        held += 1
        doubting(row.row, meter, doubt)
      } else now.set(row.meterId, counted.meter)
      kept.push(row)
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      say(row.row, COLUMN_OF[error.code] ?? 'value', saidOf(error, 'zh'), saidOf(error, 'en'))
    }
  }
  return { rows: kept, same, held }
}
const COLUMN_OF: Record<string, Column> = {
  'meter.out_of_order': 'date',
  'meter.not_rolled': 'rollover',
  'meter.dials': 'peak',
}
/** The one meter whose number differs only by capitals: `w-1` is W-1, unless there is a w-1 too. */
function readAs(meters: readonly Meter[], code: string): Meter | undefined {
  const alike = meters.filter(one => one.code.toUpperCase() === code.toUpperCase())
  return alike.length === 1 ? alike[0] : undefined
}
function readRow(row: TableRow<Column>, meters: readonly Meter[], today: Day): ReadingRow | null {
  const code = numberKey(row.text('meter'))
  const exact = meters.find(one => one.code === code)
  const now = exact ?? meters.find(one => one.codes.includes(code))
  const meter = exact ?? (now ? undefined : readAs(meters, code))
  if (!meter && now) {
    row.fault('meter', `${nameOf(now)}：表号 ${code} 已换掉`, `${nameOf(now)}: ${code} has been replaced`)
    return null
  }
  if (!meter) {
    row.fault('meter', code ? `没有表号 ${code}` : '缺少表号', code ? `There is no meter ${code}` : 'No meter is named')
    return null
  }
  const name = nameOf(meter)
  const house = row.text('house')
  if (house && meter.houseId !== null && houseKey(meter.where) !== houseKey(house)) {
    row.fault('house', `${name}：这块表不属于 ${house}`, `${name}: this meter does not belong to ${house}`)
    return null
  }
  const readOn = row.day('date', name)
  if (readOn && readOn > today) {
    row.fault('date', `${name}：日期 ${readOn} 在将来`, `${name}: ${readOn} is a day to come`)
    return null
  }
  const numbers = valuesOf(row, meter, name)
  if (!readOn || !numbers) return null
  const why = row.text('reason').trim().slice(0, 100)
  // A tick is no reason.
  const reason = why === '' || row.yes('reason') || /^(no|n|false|0|否|×)$/i.test(why) ? null : why
  const marks = { rollover: row.yes('rollover'), estimate: row.yes('estimate'), reason }
  return { row: row.row, meterId: meter._id, ...numbers, readOn, ...marks }
}
function valuesOf(row: TableRow<Column>, meter: Meter, name: string): Pick<ReadingRow, 'value' | 'dials'> | null {
  const one = (column: Column, zh: string): string | null => {
    if (row.text(column) === '') {
      row.fault(column, `${name}：缺少${zh}`, `${name}: ${column} is missing`)
      return null
    }
    return row.number(column, 3, name)
  }
  if (meter.registers.length === 0) {
    const value = one('value', '读数')
    return value === null ? null : { value, dials: null }
  }
  const dials = REGISTERS.filter(register => meter.registers.includes(register)).map(
    register => [register, one(register.toLowerCase() as Lowercase<Register>, REGISTER_ZH[register])] as const,
  )
  return dials.some(([, value]) => value === null) ? null : { value: null, dials: Object.fromEntries(dials) as Dials }
}
