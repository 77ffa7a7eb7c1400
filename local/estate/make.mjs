// Makes the sample estates' workbooks: node local/estate/make.mjs. The residents and staff match local/seed/plan.ts.
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import writeXlsxFile from 'write-excel-file/node'

const folder = dirname(fileURLToPath(import.meta.url))
const SURNAMES = [...'王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾']
const GIVEN = [
  '伟',
  '芳',
  '娜',
  '敏',
  '静',
  '丽',
  '强',
  '磊',
  '军',
  '洋',
  '勇',
  '艳',
  '杰',
  '涛',
  '明',
  '超',
  '秀英',
  '霞',
  '平',
  '刚',
  '桂英',
  '文博',
  '雨欣',
  '梓涵',
]
const TYPES = [
  ['A', '89.37'],
  ['B', '112.65'],
  ['C', '136.08'],
  ['D', '75.20'],
]
const text = value => ({ type: String, value: String(value) })
const table = (columns, rows) => [
  columns.map(text),
  ...rows.map(row => columns.map(column => (row[column] === undefined ? null : text(row[column])))),
]

function estate({ buildings, residents: known, staff, phonePrefix, publicPlaces, undelivered }) {
  const houses = []
  const residents = [...known]
  let serial = 0
  for (const { code, entrances, floors, perFloor } of buildings) {
    for (let entrance = 1; entrance <= entrances; entrance += 1) {
      for (let floor = 1; floor <= floors; floor += 1) {
        for (let door = 1; door <= perFloor; door += 1) {
          serial += 1
          const number = `${floor}${String(door).padStart(2, '0')}`
          const [type, area] = TYPES[(door + entrance) % TYPES.length]
          const house = `${code}-${entrance}-${number}`
          const isKnown = known.some(resident => resident.house === house)
          const occupancy = undelivered(code, floor)
            ? 'undelivered'
            : isKnown
              ? 'occupied'
              : serial % 11 === 0
                ? 'vacant'
                : 'occupied'
          houses.push({ building: code, entrance, number, floor, type, use: 'residential', area, occupancy })
          if (isKnown || occupancy !== 'occupied') continue
          const name = SURNAMES[serial % SURNAMES.length] + GIVEN[(serial * 7) % GIVEN.length]
          residents.push({ house, name, phone: `${phonePrefix}${String(serial).padStart(7, '0')}`, role: 'owner' })
          if (serial % 9 === 0)
            residents.push({
              house,
              name: SURNAMES[(serial + 5) % SURNAMES.length] + GIVEN[serial % GIVEN.length],
              phone: `${phonePrefix}${String(5_000_000 + serial)}`,
              role: serial % 2 ? 'family' : 'tenant',
            })
        }
      }
    }
  }
  return {
    buildings: table(
      ['code', 'name'],
      buildings.map(({ code }) => ({ code, name: `${code} 栋` })),
    ),
    houses: table(['building', 'entrance', 'number', 'floor', 'type', 'use', 'area', 'occupancy'], houses),
    places: table(['code', 'name', 'building'], publicPlaces),
    residents: table(['house', 'name', 'phone', 'role'], residents),
    staff: table(['name', 'phone', 'role'], staff),
  }
}
const person = (name, phone, role) => ({ name, phone, role })
const hupan = estate({
  buildings: [
    { code: '1', entrances: 2, floors: 11, perFloor: 4 },
    { code: '2', entrances: 2, floors: 12, perFloor: 4 },
    { code: '3', entrances: 2, floors: 9, perFloor: 4 },
  ],
  residents: [
    { house: '3-2-501', name: '林晓芸', phone: '13800000001', role: 'owner' },
    { house: '1-1-301', name: '周建国', phone: '13800000002', role: 'owner' },
    { house: '2-1-1203', name: '周建国', phone: '13800000002', role: 'owner' },
    { house: '2-2-802', name: '陈思远', phone: '13800000003', role: 'owner' },
    { house: '3-1-901', name: '唐思雨', phone: '13800000006', role: 'owner' },
  ],
  phonePrefix: '1360',
  undelivered: (code, floor) => code === '3' && floor === 9,
  staff: [
    person('赵铁柱', '13900000011', 'worker'),
    person('孙立军', '13900000012', 'worker'),
    person('李梅', '13900000021', 'clerk'),
    person('钱小雨', '13900000031', 'cashier'),
    person('冯雅琴', '13900000032', 'accountant'),
    person('徐国强', '13900000033', 'treasurer'),
    person('王海燕', '13900000041', 'supervisor'),
  ],
  publicPlaces: [
    ...['1', '2', '3'].flatMap(building =>
      [1, 2].map(lift => ({ code: `LIFT-${building}-${lift}`, name: `${building} 栋 ${lift} 单元电梯`, building })),
    ),
    { code: 'GARAGE', name: '地下车库' },
    { code: 'GATE-N', name: '北门岗亭' },
    { code: 'GARDEN', name: '中心花园' },
    { code: 'PUMP', name: '水泵房' },
  ],
})
const songlin = estate({
  buildings: [
    { code: '1', entrances: 1, floors: 6, perFloor: 2 },
    { code: '2', entrances: 1, floors: 6, perFloor: 2 },
  ],
  residents: [{ house: '1-1-201', name: '高明', phone: '13800000101', role: 'owner' }],
  phonePrefix: '1370',
  undelivered: () => false,
  staff: [person('罗大勇', '13900000111', 'worker')],
  publicPlaces: [
    { code: 'GATE', name: '大门' },
    { code: 'YARD', name: '庭院' },
  ],
})
for (const [code, sheets] of Object.entries({ hupan, songlin })) {
  await writeXlsxFile(Object.entries(sheets).map(([sheet, data]) => ({ sheet, data }))).toFile(
    join(folder, `${code}.xlsx`),
  )
}
