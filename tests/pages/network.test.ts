import type { HouseLine, PartView, Served, Valve } from '../../shared/network/views'
import { boot, type Door, until } from './harness'
import { qian } from './people'

const valve: Valve = {
  kind: 'valve',
  utility: 'water',
  ...{ valveId: 'nod_1', number: 'W-2-1', name: '2 栋 1 单元总阀', where: '负一层水表间' },
  ...{ holder: '工程部', partId: 'net_2', partName: '2 栋 1 单元' },
}
const served: Served = {
  ...{ estateId: 'est_1', valve, also: [], photos: [], houseCount: 2, places: ['2 栋水泵'] },
  houses: [
    { houseId: 'hse_1', label: '2 栋 1 单元 101' },
    { houseId: 'hse_2', label: '2 栋 1 单元 201' },
  ],
  parts: [{ name: '2 栋 1 单元', houses: 2 }],
}
const part: PartView = {
  utility: 'water',
  ...{ partId: 'net_2', trunk: false, name: '2 栋 1 单元', valves: 1, houses: 2, version: 3 },
  estateId: 'est_1',
  nodes: [
    {
      kind: 'valve',
      ...{ nodeId: 'nod_1', number: 'W-2-1', name: '总阀', where: '水表间', holder: '', photos: [] },
      ...{ links: [], from: ['nod_m'], houseIds: ['hse_1', 'hse_2'], places: [] },
    },
  ],
  served: served.houses.map((one, at) => ({ ...one, floor: at + 1 })),
  above: [{ nodeId: 'nod_m', number: 'M2', name: '', kind: 'valve' }],
  unfed: [],
}
const line: HouseLine = {
  utility: 'water',
  ...{ partId: 'net_2', partName: '2 栋 1 单元' },
  valves: [{ ...valve, steps: 1, alone: true }],
}
const door: Door = {
  'people.me': () => qian,
  'network.serves': () => served,
  'network.get': () => part,
  'network.list': () => ({ items: [part, { ...part, partId: 'net_1', trunk: true, name: '总管' }] }),
  'network.unserved': () => ({ items: [{ houseId: 'hse_9', label: '9 栋 1 单元 101' }] }),
  'network.of': () => ({ lines: [line] }),
  'estate.places': () => ({ items: [] }),
}
const app = boot(door)

test('a manager reads at a valve how many it shuts, where it is and who has the key', async () => {
  const page = await app.open('packages/network/valve/index', { valveId: 'nod_1' })
  await page.shows('关掉它，2 户停自来水')
  for (const said of ['2 栋水泵', '2 栋 1 单元 201', '负一层水表间', '工程部']) await page.shows(said)
  expect(app.sent('network.serves')[0]).toEqual({ valveId: 'nod_1', also: [] })
  page.close()
})
test('a manager finds networks by trunk and part, and whom one does not serve', async () => {
  const page = await app.open('packages/network/networks/index')
  await page.shows('自来水 · 总管')
  await page.shows('1 个阀门 · 2 户')
  await page.tap('#lacks-water')
  await page.shows('9 栋 1 单元 101')
  page.close()
})
test('a manager changes what feeds a valve and whom it serves, over the version that was read', async () => {
  door['network.save'] = () => ({ partId: 'net_2', version: 4 })
  const page = await app.open('packages/network/part/index', { partId: 'net_2' })
  await page.shows('2 层')
  await page.tap('#part-edit')
  await page.tap('#edit-W-2-1')
  await page.type('#node-from', 'M2，M3')
  await page.type('#node-houses', '2-1-* 2-2-101')
  await page.tap('#node-keep')
  await page.shows('上级 M2，M3')
  await page.tap('#part-save')
  await until(() => app.sent('network.save').length, 'the part')
  expect(app.sent('network.save')[0]).toMatchObject({
    ...{ partId: 'net_2', version: 3, utility: 'water', name: '2 栋 1 单元' },
    nodes: [{ number: 'W-2-1', from: ['M2', 'M3'], houses: ['2-1-*', '2-2-101'], where: '水表间' }],
  })
  page.close()
})
