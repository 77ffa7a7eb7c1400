import type { Role } from '../contract'
import { unreadableIn } from '../normalise'
import { numbersIn } from '../people/phones'
import { type Found, rowsOf, type Sheet, type TableRow } from '../workbook/table'
import type { ImportRow, PlaceRow } from './rows'
import { type HouseColumn, SHEETS } from './sheets'
import { houseKey } from './spelling'

export type { ImportRow, PlaceRow, ResidentRow, StaffRowIn } from './rows'
export { SHEET_NAMES, SHEETS, type SheetName } from './sheets'

type Occupancy = NonNullable<PlaceRow['occupancy']>
const OCCUPANCY: Record<string, Occupancy> = {
  ...{ occupied: 'occupied', 已入住: 'occupied', 入住: 'occupied', 自住: 'occupied', 出租: 'occupied' },
  ...{ vacant: 'vacant', 空置: 'vacant', 未入住: 'vacant' },
  ...{ undelivered: 'undelivered', 未交付: 'undelivered', 未交房: 'undelivered', 未收楼: 'undelivered' },
}
const HOUSEHOLD: Record<string, Role> = {
  ...{ owner: 'owner', 业主: 'owner', 产权人: 'owner', 户主: 'owner' },
  ...{ family: 'family', 家属: 'family', 家人: 'family', 家庭成员: 'family' },
  ...{ tenant: 'tenant', 租户: 'tenant', 租客: 'tenant', 承租人: 'tenant' },
}
/** Administrators are made by the system, never by a workbook. */
const STAFF: Record<string, Role> = {
  ...{ clerk: 'clerk', 客服: 'clerk', cashier: 'cashier', 收银员: 'cashier', 收银: 'cashier' },
  ...{ accountant: 'accountant', 会计: 'accountant', treasurer: 'treasurer', 出纳: 'treasurer' },
  ...{ worker: 'worker', 维修工: 'worker', 维修: 'worker', 巡查: 'worker', 工程: 'worker' },
  ...{ supervisor: 'supervisor', 主管: 'supervisor', 客服主管: 'supervisor', manager: 'manager', 经理: 'manager' },
}
/** Where the same number stands for another thing: a flat 12 and a parking space 12 are two. */
const OTHER_USE: Record<string, string> = {
  ...{ parking: '车位', 车位: '车位', 停车位: '车位', shop: '商铺', 商铺: '商铺', 商业: '商铺', 铺位: '商铺' },
  ...{ storage: '储藏室', 储藏室: '储藏室', 储藏间: '储藏室' },
}
const CODE = /^[A-Za-z0-9]{1,8}$/
/** A door as in life: 501, 101甲, 负101, 商铺12, B2-035. */
const DOOR = /^(?!-)[A-Za-z0-9一-鿿-]{1,10}(?<!-)$/
type Row<Column extends string> = TableRow<Column>
/** A place the estate has, as it is called there. */
export interface StoredPlace {
  code: string
  label: string
}
/** By `placeKey`. */
type StoredPlaces = ReadonlyMap<string, StoredPlace>
export const placeKey = (kind: PlaceRow['kind'], code: string): string => `${kind}:${houseKey(code)}`

/**
 * Checks every row of every sheet. All problems are said at once, by sheet, row and column; hints stop nothing. A door
 * that is there already stays what it is called there, however the workbook spells it.
 */
export function readWorkbook(sheets: readonly Sheet[], stored: StoredPlaces): { rows: ImportRow[] } & Found {
  const found: Found = { faults: [], hints: [] }
  const buildings = new Map<string, string>()
  for (const row of rowsOf(sheets, SHEETS.buildings, found)) {
    const code = houseKey(row.text('code'))
    if (!CODE.test(code)) row.fault('code', '楼栋编号须为 1–8 位字母数字', 'A building has 1–8 letters or digits')
    else if (buildings.has(code)) row.fault('code', `楼栋 ${code} 重复`, `Building ${code} appears twice`)
    else buildings.set(code, row.text('name') || `${code} 栋`)
  }
  const houses = new Map<string, House>()
  const rows: ImportRow[] = rowsOf(sheets, SHEETS.houses, found).map(row => houseOf(row, buildings, houses, stored))
  rows.push(...placesOf(rowsOf(sheets, SHEETS.places, found), buildings, stored))
  for (const row of rowsOf(sheets, SHEETS.residents, found)) rows.push(...residentsOf(row, houses))
  for (const row of rowsOf(sheets, SHEETS.staff, found)) rows.push(...staffOf(row))
  return { rows, ...found }
}
interface House {
  code: string
  written: string
  row: number
}
/** What a place that is there already is called; whoever wrote it otherwise is told. */
function asStored(
  row: Pick<Row<never>, 'hint'>,
  kind: PlaceRow['kind'],
  written: StoredPlace,
  stored: StoredPlaces,
): StoredPlace {
  const known = stored.get(placeKey(kind, written.code))
  if (!known || known.code === written.code) return written
  row.hint(
    '',
    `${written.code} 就是系统中已有的 ${known.code}，沿用原来的写法`,
    `${written.code} is ${known.code}, which is there already and keeps its name`,
  )
  return { code: known.code, label: kind === 'house' ? known.label : written.label }
}
function houseOf(
  row: Row<HouseColumn>,
  buildings: ReadonlyMap<string, string>,
  houses: Map<string, House>,
  stored: StoredPlaces,
): PlaceRow {
  const building = houseKey(row.text('building'))
  const entrance = row.text('entrance').replace(/ ?单元$/, '')
  const door = doorOf(row.text('number'), row.text('use'))
  const written = [building, entrance, door].filter(Boolean).join('-')
  const spoken = `${building} 栋 ${entrance ? `${entrance} 单元 ` : ''}${door}`
  const { code, label } = asStored(row, 'house', { code: written, label: spoken }, stored)
  if (!buildings.has(building)) row.fault('building', `没有楼栋 ${building}`, `There is no building ${building}`)
  if (!DOOR.test(door))
    row.fault('number', `房号“${door}”须为 1–10 位字母、数字或汉字`, `A door like “${door}” has 1–10 letters or digits`)
  if (entrance && !CODE.test(entrance))
    row.fault('entrance', `单元“${entrance}”须为 1–8 位字母数字`, `An entrance has 1–8 letters or digits`)
  const twin = houses.get(houseKey(code))
  if (!twin) houses.set(houseKey(code), { code, written, row: row.row })
  else if (twin.written === written)
    row.fault('number', `房屋 ${written} 与第 ${twin.row} 行重复`, `House ${written} is also in row ${twin.row}`)
  else
    row.fault(
      'number',
      `房屋 ${written} 与第 ${twin.row} 行的 ${twin.written} 是同一扇门（只差前面的 0），请统一写法`,
      `House ${written} and ${twin.written} in row ${twin.row} are one door but for leading zeros; write them alike`,
    )
  const area = row.number('area', 2, code)
  if (row.text('area') === '' || (area !== null && Number(area) === 0))
    row.fault('area', `${code}：面积须大于 0`, `${code}: the area must be above 0`)
  const floor = row
    .text('floor')
    .replace(/[层楼Ff]$/, '')
    .replace(/^(负|B)(?=\d)/, '-')
  if (!/^(-?\d{1,3})?$/.test(floor)) row.fault('floor', `${code}：楼层须为整数`, `${code}: a floor is a whole number`)
  const occupancy = OCCUPANCY[row.text('occupancy').toLowerCase()]
  if (!occupancy)
    row.fault('occupancy', `${code}：状态须为 已入住、空置 或 未交付`, `${code}: one of occupied, vacant, undelivered`)
  return {
    ...{ what: 'place', kind: 'house', code, building, area: Number(area ?? 0).toFixed(2) },
    label,
    ...{ type: row.text('type') || null, floor: floor === '' ? null : Number(floor), use: row.text('use') || null },
    occupancy: occupancy ?? 'occupied',
  }
}
/** `501室` is 501; the 12 of a parking space is 车位12. */
function doorOf(number: string, use: string): string {
  const door = number.replace(/ /g, '').replace(/(\d|[甲乙丙丁])(号房|[号室户房])$/, '$1')
  const word = OTHER_USE[use.toLowerCase()]
  return word && /^[A-Za-z]?\d/.test(door) ? `${word}${door}` : door
}
function placesOf(
  rows: Row<'code' | 'name' | 'building'>[],
  buildings: ReadonlyMap<string, string>,
  stored: StoredPlaces,
): PlaceRow[] {
  const codes = new Set<string>()
  return rows.map(row => {
    const written = { code: row.text('code').replace(/ /g, '-'), label: row.text('name') }
    const { code, label } = asStored(row, 'public', written, stored)
    const building = houseKey(row.text('building'))
    if (!/^[A-Za-z0-9-]{1,20}$/.test(code))
      row.fault('code', '编号须为字母、数字或连字符', 'A code has letters, digits or hyphens')
    if (codes.has(houseKey(code))) row.fault('code', `地点 ${code} 重复`, `Place ${code} appears twice`)
    if (!row.text('name')) row.fault('name', '名称不能为空', 'A name is needed')
    if (building && !buildings.has(building))
      row.fault('building', `没有楼栋 ${building}`, `There is no building ${building}`)
    codes.add(houseKey(code))
    const nothing = { area: null, type: null, floor: null, use: null, occupancy: null }
    return { ...nothing, what: 'place', kind: 'public', code, label, building: building || null }
  })
}
function nameOf(row: Row<'name'>): string {
  const name = row.text('name')
  const sign = unreadableIn(name)
  if (!name) row.fault('name', '姓名不能为空', 'A name is needed')
  if (sign)
    row.fault(
      'name',
      `姓名“${name}”中有别的电脑读不出的字（${sign}），请用输入法重新输入`,
      `The name “${name}” holds a sign only one computer reads (${sign}); type it again`,
    )
  return name
}
function residentsOf(
  row: Row<'house' | 'name' | 'phone' | 'role'>,
  houses: ReadonlyMap<string, { code: string }>,
): ImportRow[] {
  const written = row.text('house')
  const house = houses.get(houseKey(written))
  if (!house)
    row.fault(
      'house',
      written ? `没有房屋 ${written}` : '房号为空（是合并单元格吗？请在每一行填写）',
      written ? `There is no house ${written}` : 'The house is empty (a merged cell?); write it in every row',
    )
  const name = nameOf(row as Row<'name'>)
  const role = HOUSEHOLD[row.text('role').toLowerCase()]
  if (!role) row.fault('role', '身份须为 业主、家属 或 租户', 'One of owner, family, tenant')
  const { mobiles, contact } = numbersIn(row.text('phone'))
  if (mobiles.length === 0)
    row.hint(
      'phone',
      `${name}：${contact ? `“${contact}”不是手机号` : '没有手机号'}，作为联系人保留，不能登录`,
      `${name}: ${contact ? `“${contact}” is no mobile number` : 'no mobile number'}; kept as a contact who cannot sign in`,
    )
  const of = {
    what: 'resident' as const,
    houseCode: house?.code ?? '',
    name,
    contact,
    role: role ?? ('owner' as const),
  }
  return mobiles.length === 0 ? [{ ...of, phone: null }] : mobiles.map(phone => ({ ...of, phone }))
}
function staffOf(row: Row<'name' | 'phone' | 'role'>): ImportRow[] {
  const name = nameOf(row as Row<'name'>)
  const [phone] = numbersIn(row.text('phone')).mobiles
  if (!phone) row.fault('phone', `${name}：员工须有 11 位手机号`, `${name}: staff need a mobile number of 11 digits`)
  const role = STAFF[row.text('role').toLowerCase()]
  if (!role) row.fault('role', `岗位“${row.text('role')}”未知`, `There is no role “${row.text('role')}”`)
  return phone && role ? [{ what: 'staff', name, phone, role }] : []
}
