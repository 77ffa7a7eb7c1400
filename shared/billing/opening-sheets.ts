import type { Day } from '../calendar/day'
import type { Fen } from '../money/decimal'
import type { Item, Register, Utility } from '../tariff/schema'
import type { Dials } from '../tariff/time-of-use'
import type { SheetSpec } from '../workbook/table'

const HOUSE = { zh: '房号', also: ['房屋', '房屋编号', '门牌'], merges: true } as const
const AMOUNT = { zh: '金额' } as const
const NOTE = { zh: '说明', optional: true } as const
export type MoneyColumn = 'house' | 'amount' | 'note'
/** What an estate brings along on its first day, sheet by sheet; each may be left out. */
export const OPENING_SHEETS = {
  arrears: {
    name: 'arrears',
    zh: '欠费',
    optional: true,
    columns: { house: HOUSE, item: { zh: '项目' }, amount: AMOUNT, due: { zh: '到期日' }, note: NOTE },
  } as SheetSpec<MoneyColumn | 'item' | 'due'>,
  prepayments: {
    name: 'prepayments',
    zh: '预存',
    optional: true,
    columns: { house: HOUSE, amount: AMOUNT, note: NOTE },
  } as SheetSpec<MoneyColumn>,
  deposits: {
    name: 'deposits',
    zh: '押金',
    optional: true,
    columns: { house: HOUSE, amount: AMOUNT, note: NOTE },
  } as SheetSpec<MoneyColumn>,
  meters: {
    name: 'meters',
    zh: '表具',
    optional: true,
    columns: {
      meter: { zh: '表号' },
      utility: { zh: '类别' },
      date: { zh: '日期' },
      house: { ...HOUSE, optional: true },
      kind: { zh: '用途', optional: true },
      where: { zh: '位置', optional: true },
      multiplier: { zh: '倍率', optional: true },
      digits: { zh: '位数', optional: true },
      value: { zh: '底数', optional: true },
      sharp: { zh: '尖', optional: true },
      peak: { zh: '峰', optional: true },
      flat: { zh: '平', optional: true },
      valley: { zh: '谷', optional: true },
    },
  } as SheetSpec<MeterColumn>,
} as const
export type MeterColumn =
  | 'meter'
  | 'utility'
  | 'date'
  | 'house'
  | 'kind'
  | 'where'
  | 'multiplier'
  | 'digits'
  | 'value'
  | Lowercase<Register>
export interface ArrearsRow {
  what: 'arrears'
  row: number
  houseId: string
  item: Item
  amountFen: Fen
  dueOn: Day
  note: string
}
export interface HeldRow {
  what: 'prepayments' | 'deposits'
  row: number
  houseId: string
  amountFen: Fen
  note: string
}
export interface FirstReadingRow {
  what: 'meters'
  row: number
  houseId: string | null
  code: string
  kind: 'HOUSE' | 'COMMON' | 'MASTER'
  utility: Utility
  where: string
  multiplier: string
  digits: number
  registers: Register[]
  value: string | null
  dials: Dials | null
  readOn: Day
}
export type OpeningRow = ArrearsRow | HeldRow | FirstReadingRow
