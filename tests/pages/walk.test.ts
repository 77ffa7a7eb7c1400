import type { MeterRow } from '../../shared/meter/views'
import { boot, type Door, refuse, until } from './harness'
import { wang } from './people'

const meter = (code: string, over: Partial<MeterRow> = {}): MeterRow => ({
  meterId: `mtr_1_${code}`,
  estateId: 'est_1',
  houseId: 'hou_501',
  where: `3 栋 ${code}`,
  code,
  kind: 'HOUSE',
  utility: 'WATER',
  multiplier: '1',
  digits: 5,
  registers: [],
  apportionable: false,
  last: { readOn: '2026-01-25', value: '100', dials: {}, kind: 'read', period: '2026-01', floor: '90' },
  usual: '10',
  codes: [code],
  paces: [{ quantity: '10', days: 30 }],
  ceiling: '100',
  held: 0,
  ...over,
})
const meters = [meter('W-1'), meter('W-2'), meter('W-3', { last: null, usual: null, paces: [] })]
const door: Door = {
  'people.me': () => wang,
  'meter.walk': () => ({
    routeId: 'rte_1',
    name: '3 栋水表',
    meters,
    window: { opensOn: 20, closesOn: 5 },
    billed: [],
  }),
  'meter.read': () => ({ readingId: 'x', quantity: '5', period: '2026-11', held: null, duplicate: false }),
}
const app = boot(door)
const PAGE = 'packages/meter/walk/index'
const open = () => app.open(PAGE, { routeId: 'rte_1' })
const queue = () =>
  [...app.stored].flatMap(([name, text]) =>
    name.startsWith('anju.outbox.per_wang.reading.') ? [JSON.parse(text).body] : [],
  ) as any[]
const offline = () => {
  door['meter.read'] = () => {
    throw new Error('no network')
  }
}

test('a worker reads one meter after another and sees at once what was used', async () => {
  const page = await open()
  await page.shows('第 1 / 3 块')
  await page.shows('3 栋 W-1')
  await page.shows('上次读数100')
  await page.type('#reading-value', '108.5')
  await page.shows('用量 8.5')
  await page.tap('#keep')
  await page.shows('3 栋 W-2')
  await until(() => app.sent('meter.read').length, 'the reading')
  expect(app.sent('meter.read')[0]).toMatchObject({ meterId: 'mtr_1_W-1', value: '108.5', rollover: false })
  await page.shows('全部已上传')
  page.close()
})

test('a jump is for the desk to look at, less than last time a rollover that somebody says', async () => {
  const page = await open()
  await page.type('#reading-value', '99900')
  await page.shows('请再看一眼表盘')
  await page.shows('客服核对前不会入账')
  await page.shows('表盘就是这个数，记下待核对')
  await page.type('#reading-value', '7')
  await page.shows('表盘归零了吗')
  expect(page.has('#keep')).toBe(false)
  await page.type('#reading-value', '1000000')
  await page.shows('只有 5 位')
  await page.type('#reading-value', 'x')
  await page.shows('请输入表盘读数')
  await page.type('#reading-value', '7')
  await page.shows('表盘归零了吗')
  const before = app.sent('meter.read').length
  await page.tap('#keep-rolled')
  await until(() => app.sent('meter.read').length > before, 'the reading')
  expect(app.sent('meter.read').at(-1)).toMatchObject({ value: '7', rollover: true })
  // Else the next page opens while this one is still under way, and its card begins anew.
  await page.shows('全部已上传')
  page.close()
})

test('without a network readings stay on the device, survive leaving the page, and go out once when it is back', async () => {
  offline()
  const page = await open()
  await page.type('#reading-value', '105')
  await page.tap('#keep')
  await page.shows('3 栋 W-2')
  await page.shows('没有网络：1 项已安全保存在本机')
  const [{ requestId }] = queue()
  page.close()
  // Not even the route can be asked for now.
  door['meter.walk'] = () => {
    throw new Error('no network')
  }
  const back = await open()
  await back.shows('3 栋 W-1')
  await back.shows('待上传')
  door['meter.read'] = () => ({ readingId: 'x', quantity: '5', period: '2026-11', held: null, duplicate: false })
  await back.tap('#outbox-now')
  await back.shows('全部已上传')
  const sent = app.sent('meter.read').filter(one => one.requestId === requestId)
  expect(new Set(sent.map(one => one.value))).toEqual(new Set(['105']))
  expect(queue()).toEqual([])
  back.close()
})

test('what the server refuses is shown with its sentence, changed and sent again under a new form', async () => {
  door['meter.walk'] = () => ({
    routeId: 'rte_1',
    name: '3 栋水表',
    meters,
    window: { opensOn: 20, closesOn: 5 },
    billed: [],
  })
  door['meter.read'] = () => {
    throw refuse('meter.falling', '3 栋 W-1 的读数 101 小于上次的 120')
  }
  const page = await open()
  await page.shows('全部已上传')
  await page.type('#reading-value', '101')
  await page.shows('用量 1 吨')
  await page.tap('#keep')
  await page.shows('1 项未被接受')
  const first = queue()[0].requestId
  await page.tap('#before')
  await page.shows('第 1 / 3 块')
  await page.shows('小于上次的 120')
  door['meter.read'] = () => ({ readingId: 'x', quantity: '5', period: '2026-11', held: null, duplicate: false })
  await page.type('#reading-value', '121')
  await page.tap('#keep')
  await page.shows('全部已上传')
  expect(app.sent('meter.read').at(-1)).toMatchObject({ value: '121' })
  expect(app.sent('meter.read').at(-1).requestId).not.toBe(first)
  page.close()
})
