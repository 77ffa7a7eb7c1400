import type { SheetSpec } from '../workbook/table'

const NAME = { zh: '姓名', also: ['业主姓名', '住户姓名', '业主', '名字'] } as const
const PHONE = { zh: '手机', also: ['手机号', '手机号码', '电话', '联系电话', '联系方式', '电话号码'] } as const
const BUILDING = { zh: '楼栋', also: ['栋', '幢', '楼号', '栋号', '楼栋编号'], merges: true } as const
/** The sheets of an estate's workbook: the first row that names their columns is their header. */
export const SHEETS = {
  buildings: {
    name: 'buildings',
    zh: '楼栋',
    also: ['楼栋信息'],
    columns: { code: { zh: '编号', also: ['楼栋', '楼栋编号', '栋号'] }, name: { zh: '名称', also: ['楼栋名称'] } },
  } as SheetSpec<'code' | 'name'>,
  houses: {
    name: 'houses',
    zh: '房屋',
    also: ['房屋信息', '房屋资料', '房产'],
    columns: {
      building: BUILDING,
      entrance: { zh: '单元', also: ['单元号'], merges: true },
      number: { zh: '房号', also: ['房间号', '室号', '门牌', '门牌号'] },
      floor: { zh: '楼层', also: ['层', '所在楼层'], merges: true },
      type: { zh: '户型', merges: true },
      use: { zh: '用途', also: ['房屋用途', '类型'], merges: true },
      area: { zh: '面积', also: ['建筑面积', '计费面积'] },
      occupancy: { zh: '状态', also: ['入住状态', '房屋状态'] },
    },
  } as SheetSpec<HouseColumn>,
  places: {
    name: 'places',
    zh: '公共地点',
    also: ['公共部位', '公共区域'],
    columns: { code: { zh: '编号' }, name: { zh: '名称' }, building: BUILDING },
  } as SheetSpec<'code' | 'name' | 'building'>,
  residents: {
    name: 'residents',
    zh: '住户',
    also: ['业主', '住户信息', '业主信息', '住户资料'],
    columns: {
      house: { zh: '房号', also: ['房屋', '房屋编号', '门牌', '房间'], merges: true },
      name: NAME,
      phone: PHONE,
      role: { zh: '身份', also: ['住户类型', '与业主关系'] },
    },
  } as SheetSpec<'house' | 'name' | 'phone' | 'role'>,
  staff: {
    name: 'staff',
    zh: '员工',
    also: ['工作人员', '员工信息'],
    columns: { name: NAME, phone: PHONE, role: { zh: '岗位', also: ['职务', '职位'] } },
  } as SheetSpec<'name' | 'phone' | 'role'>,
} as const
export type HouseColumn = 'building' | 'entrance' | 'number' | 'floor' | 'type' | 'use' | 'area' | 'occupancy'
export type SheetName = keyof typeof SHEETS
export const SHEET_NAMES = Object.keys(SHEETS) as SheetName[]
