import { ROLES, type Role } from '../contract'
import type { Problem } from './contract'

/** The sheets of an estate's workbook and their columns, as the first row names them. */
export const SHEETS = {
  buildings: ['code', 'name'],
  houses: ['building', 'entrance', 'number', 'floor', 'type', 'use', 'area', 'occupancy'],
  places: ['code', 'name', 'building'],
  residents: ['house', 'name', 'phone', 'role'],
  staff: ['name', 'phone', 'role'],
} as const
export type SheetName = keyof typeof SHEETS
export const SHEET_NAMES = Object.keys(SHEETS) as SheetName[]
export type Cell = string | number | boolean | null
/** Sheet → rows (the header included), or null where the workbook lacks the sheet. */
export type RawWorkbook = Record<SheetName, Cell[][] | null>

export interface PlaceRow {
  what: 'place'
  kind: 'house' | 'public'
  code: string
  label: string
  building: string | null
  area: string | null
  type: string | null
  floor: number | null
  use: string | null
  occupancy: 'occupied' | 'vacant' | 'undelivered' | null
}
export interface ResidentRow {
  what: 'resident'
  houseCode: string
  name: string
  phone: string | null
  contact: string | null
  role: Role
}
export interface StaffRowIn {
  what: 'staff'
  name: string
  phone: string
  role: Role
}
export type ImportRow = PlaceRow | ResidentRow | StaffRowIn

const OCCUPANCY = ['occupied', 'vacant', 'undelivered'] as const
const HOUSEHOLD = ['owner', 'family', 'tenant'] as const
const PHONE = /^1[3-9][0-9]{9}$/
const AREA = /^[0-9]{1,5}(\.[0-9]{1,2})?$/
const text = (cell: Cell | undefined) => (cell === null || cell === undefined ? '' : String(cell).trim())

/** Checks every row of every sheet. Answers all problems (sheet, row as the spreadsheet counts, column, sentence) and the rows. */
export function readWorkbook(raw: RawWorkbook): { rows: ImportRow[]; problems: Problem[] } {
  const problems: Problem[] = []
  const rows: ImportRow[] = []
  const complain = (sheet: string, row: number, column: string, message: string) =>
    problems.push({ sheet, row, column, message })
  const each = (sheet: SheetName, use: (value: (column: string) => string, row: number) => void) => {
    const table = raw[sheet]
    const columns: readonly string[] = SHEETS[sheet]
    if (!table || table.length === 0)
      return complain(sheet, 1, '', `缺少工作表 ${sheet} / The sheet ${sheet} is missing`)
    const header = (table[0] ?? []).map(cell => text(cell).toLowerCase())
    const missing = columns.filter(column => !header.includes(column))
    if (missing.length > 0) return complain(sheet, 1, missing.join(', '), '缺少列 / Missing column')
    for (const [index, cells] of table.slice(1).entries()) {
      if (cells.every(cell => text(cell) === '')) continue
      use(column => text(cells[header.indexOf(column)]), index + 2)
    }
  }

  const buildings = new Map<string, string>()
  each('buildings', (value, row) => {
    const code = value('code')
    if (!/^[A-Za-z0-9]{1,8}$/.test(code))
      return complain('buildings', row, 'code', '楼栋编号须为 1–8 位字母数字 / 1–8 letters or digits')
    if (buildings.has(code))
      return complain('buildings', row, 'code', `楼栋 ${code} 重复 / Building ${code} appears twice`)
    buildings.set(code, value('name') || `${code} 栋`)
  })
  const codes = new Set<string>()
  each('houses', (value, row) => {
    const [building, entrance, number, area, occupancy] = ['building', 'entrance', 'number', 'area', 'occupancy'].map(
      value,
    ) as [string, string, string, string, string]
    const code = [building, entrance, number].filter(Boolean).join('-')
    const floor = value('floor') === '' ? null : Number(value('floor'))
    if (!buildings.has(building))
      complain('houses', row, 'building', `没有楼栋 ${building} / There is no building ${building}`)
    if (!/^[A-Za-z0-9]{1,8}$/.test(number))
      complain('houses', row, 'number', '房号须为 1–8 位字母数字 / 1–8 letters or digits')
    if (codes.has(code)) complain('houses', row, 'number', `房屋 ${code} 重复 / House ${code} appears twice`)
    if (!AREA.test(area) || Number(area) <= 0)
      complain(
        'houses',
        row,
        'area',
        `房屋 ${code} 的面积“${area}”须为正数、最多两位小数 / The area of ${code} must be a positive number with at most two decimals`,
      )
    if (floor !== null && !Number.isInteger(floor))
      complain('houses', row, 'floor', '楼层须为整数 / Floor must be a whole number')
    if (!(OCCUPANCY as readonly string[]).includes(occupancy))
      complain('houses', row, 'occupancy', `须为 ${OCCUPANCY.join('/')} 之一 / One of ${OCCUPANCY.join(', ')}`)
    codes.add(code)
    rows.push({
      what: 'place',
      kind: 'house',
      code,
      label: `${building} 栋 ${entrance ? `${entrance} 单元 ` : ''}${number}`,
      building,
      area: Number(area || 0).toFixed(2),
      type: value('type') || null,
      floor,
      use: value('use') || null,
      occupancy: occupancy as (typeof OCCUPANCY)[number],
    })
  })
  const publicCodes = new Set<string>()
  each('places', (value, row) => {
    const code = value('code')
    if (!/^[A-Za-z0-9-]{1,20}$/.test(code))
      complain('places', row, 'code', '编号须为字母、数字或连字符 / Letters, digits or hyphens')
    if (publicCodes.has(code)) complain('places', row, 'code', `地点 ${code} 重复 / Place ${code} appears twice`)
    if (!value('name')) complain('places', row, 'name', '名称不能为空 / A name is needed')
    if (value('building') && !buildings.has(value('building')))
      complain('places', row, 'building', `没有楼栋 ${value('building')} / There is no such building`)
    publicCodes.add(code)
    rows.push({
      what: 'place',
      kind: 'public',
      code,
      label: value('name'),
      building: value('building') || null,
      area: null,
      type: null,
      floor: null,
      use: null,
      occupancy: null,
    })
  })
  each('residents', (value, row) => {
    const role = value('role')
    if (!codes.has(value('house')))
      complain('residents', row, 'house', `没有房屋 ${value('house')} / There is no house ${value('house')}`)
    if (!value('name')) complain('residents', row, 'name', '姓名不能为空 / A name is needed')
    if (!PHONE.test(value('phone')))
      complain('residents', row, 'phone', '手机号须为 11 位 / A mobile number has 11 digits')
    if (!(HOUSEHOLD as readonly string[]).includes(role))
      complain('residents', row, 'role', `须为 ${HOUSEHOLD.join('/')} 之一 / One of ${HOUSEHOLD.join(', ')}`)
    rows.push({
      what: 'resident',
      houseCode: value('house'),
      name: value('name'),
      phone: value('phone'),
      contact: null,
      role: role as Role,
    })
  })
  each('staff', (value, row) => {
    const role = value('role') as Role
    if (!value('name')) complain('staff', row, 'name', '姓名不能为空 / A name is needed')
    if (!PHONE.test(value('phone'))) complain('staff', row, 'phone', '手机号须为 11 位 / A mobile number has 11 digits')
    if (!ROLES.includes(role) || (HOUSEHOLD as readonly string[]).includes(role))
      complain('staff', row, 'role', '岗位未知 / Unknown role')
    rows.push({ what: 'staff', name: value('name'), phone: value('phone'), role })
  })
  return { rows, problems }
}
