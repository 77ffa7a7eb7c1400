import { readNetworks } from '../../../shared/network/workbook'
import { housesAt, type KnownHouse, keepNodes } from '../../../shared/network/written'
import type { Sheet } from '../../../shared/workbook/table'

const houses = new Map<string, KnownHouse>(
  ['3-2-101', '3-2-102', '3-2-201', '3-1-101'].map(key => [
    key,
    { houseId: `hse_${key}`, key, label: key, floor: Number(key.split('-')[2]?.[0]) },
  ]),
)
const HEAD = ['管网', '分区', '编号', '种类', '名称', '上级', '位置', '钥匙', '供应房屋', '其他']
const sheet = (...rows: (string | null)[][]): Sheet[] => [
  {
    ...{ name: '阀门表', hidden: false, merges: [] },
    lines: [HEAD, ...rows].map((cells, at) => ({ row: at + 1, cells, hidden: false })),
  },
]
const SOURCE = ['自来水', '总管', 'S1', '来源']
const MAIN = ['自来水', '', 'w-3', '阀门', '3 栋总阀', 's1', '负一层水表间', '工程部', '', '水泵']
const read = (...rows: (string | null)[][]) => readNetworks(sheet(...rows), 'est_x', houses)
const faultsOf = (...rows: (string | null)[][]) =>
  read(...rows).faults.map(({ row, column, zh }) => `${row} ${column} ${zh}`)

test('a workbook as estates keep it becomes a trunk and its parts, numbers in capitals, an entrance in one word', () => {
  const { parts, faults, hints } = read(
    SOURCE,
    MAIN,
    ['水', '3-2', 'W-3-2', '闸阀', '', 'W-3', '', '', '3-2-*', ''],
    ['水', '3-1', 'W-3-1', '阀', '', 'W-3', '', '', '３－１－101', ''],
  )
  expect([faults, hints]).toEqual([[], []])
  expect(parts.map(({ trunk, name, nodes, houses: served }) => [trunk, name, nodes.length, served.length])).toEqual([
    [true, '总管', 2, 0],
    [false, '3-2', 1, 3],
    [false, '3-1', 1, 1],
  ])
  expect(parts[0]?.nodes[1]).toMatchObject({
    ...{ nodeId: 'nod_x_water_W-3', number: 'W-3', from: ['nod_x_water_S1'], places: ['水泵'], holder: '工程部' },
  })
})
test('whatever is wrong in a workbook is said by row and column, all at once, and no part of it is kept half', () => {
  expect(
    faultsOf(
      SOURCE,
      ['自来水', '', 'V1', '阀门', '', 'V1'],
      ['自来水', '', 'V2', '阀门', '', 'S9'],
      ['自来水', '', 'V3', '阀门', '', 'S1', '', '', '9-9-999'],
      ['自来水', '', 'V 4!', '阀门', '', 'S1'],
      ['石油', '', 'V5', '阀门'],
      ['自来水', '', 'V6', '水龙头'],
    ),
  ).toEqual([
    '3 from V1 的上级不能是它自己',
    '4 from V2 的上级 S9 不在本分区或总管里',
    '5 houses V3：没有房屋 9-9-999',
    '6 number 编号“V 4!”须为 1–20 位字母、数字或连字符',
    expect.stringContaining('7 network 管网须为'),
    expect.stringContaining('8 kind 种类须为'),
  ])
  expect(faultsOf(SOURCE, ['自来水', '', 'A', '阀门', '', 'B'], ['自来水', '', 'B', '阀门', '', 'A'])).toEqual([
    '2 from A、B 首尾相接，没有水源或电源能到达，请补上来源',
  ])
  expect(faultsOf(SOURCE, MAIN, ['自来水', '3-2', 'w-3', '阀门', '', 's1'])).toEqual(['4 number 编号 W-3 重复'])
  const twice = (part: string, number: string) => ['自来水', part, number, '阀门', '', 'S1', '', '', '3-2-101']
  expect(faultsOf(SOURCE, twice('甲', 'A'), twice('乙', 'B'))).toEqual(['4 houses 3-2-101 同时接在两个分区'])
})
test('a network without a source stops nothing, and whoever reads the check is told', () => {
  const { faults, hints } = read(['自来水', '', 'V1', '阀门'])
  expect([faults, hints.map(one => one.zh)]).toEqual([[], ['自来水没有来源']])
})
test('an entrance in one word means its houses alone, and no entrance means nothing', () => {
  expect(housesAt('3-2-*', houses).map(one => one.key)).toEqual(['3-2-101', '3-2-102', '3-2-201'])
  expect(housesAt('3栋2单元*', houses)).toHaveLength(3)
  expect(housesAt('*', houses)).toEqual([])
})
test('a part that grows beyond what a document holds is refused with how much it may be', () => {
  const many = new Map(
    Array.from({ length: 601 }, (_, at) => [
      `9-1-${at + 1}`,
      { ...(houses.get('3-2-101') as KnownHouse), houseId: `h${at}`, key: `9-1-${at + 1}` },
    ]),
  )
  const node = {
    number: 'V',
    kind: 'source' as const,
    name: '',
    where: '',
    holder: '',
    photos: [],
    from: [],
    places: [],
  }
  const around = { estateId: 'est_x', utility: 'water' as const, above: [], houses: many }
  expect(() => keepNodes([{ ...node, houses: ['9-1-*'] }], around)).toThrow(
    expect.objectContaining({ code: 'network.too_large', facts: { most: 600 } }),
  )
})
