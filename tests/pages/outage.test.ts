import type { HouseOutage, OutageView } from '../../shared/outage/views'
import { boot, type Door, until } from './harness'
import { HOUSE, lin, qian } from './people'

const me = { now: qian }
const NOW = Date.now()
const view: OutageView = {
  ...{ outageId: 'out_1', estateId: 'est_1', utility: 'water', reason: 'PLANNED', state: 'asked' },
  ...{ startsAt: NOW + 90_000_000, endsAt: NOW + 99_000_000, houseCount: 48, where: '2 栋 1 单元总阀' },
  ...{ restoredAt: null, inTime: null, scope: { valveIds: ['nod_1'], doors: [] } },
  basis: {
    ...{ at: NOW, doors: [], houseCount: 48, places: ['2 栋水泵'] },
    valves: [{ valveId: 'nod_1', number: 'W-2-1', name: '总阀', where: '水表间' }],
  },
  ...{ contact: '客服 0571-88001234', supplier: '', note: '', draftedBy: '李梅', publishedBy: null, own: false },
  ...{ extensions: [], restored: null, why: '', told: 0, parts: 0, restoredToldAt: null, version: 1 },
}
const state = { now: view }
const own: HouseOutage = {
  ...{ outageId: 'out_1', utility: 'water', reason: 'EMERGENCY', state: 'published', startsAt: NOW - 60_000 },
  ...{
    endsAt: NOW + 7_200_000,
    contact: '客服 0571-88001234',
    supplier: '',
    note: '',
    extended: false,
    restored: null,
  },
}
const door: Door = {
  'people.me': () => me.now,
  'outage.get': () => state.now,
  'outage.list': () => ({ items: [view] }),
  'outage.measure': () => ({ restorations: 4, onTime: 3, rate: 7500 }),
  'outage.calls': () => ({
    items: [{ houseId: 'hse_1', label: '2 栋 1 单元 102', care: true, state: 'nobody', called: null }],
  }),
  'outage.of': () => ({ items: [own, { ...own, outageId: 'out_2', endsAt: NOW + 9_000_000 }] }),
  'ticket.mine': () => ({ items: [] }),
}
const app = boot(door)

test('a manager approves planned work with the number of homes, and later says when it was back', async () => {
  door['outage.publish'] = () => ({ outageId: 'out_1' })
  const page = await app.open('packages/outage/outage/index', { outageId: 'out_1' })
  for (const said of ['批准并通知 48 户', '2 栋水泵', '水表间', '李梅 起草']) await page.shows(said)
  state.now = { ...view, state: 'published', parts: 1, told: 1, startsAt: NOW - 60_000, publishedBy: '钱经理' }
  await page.tap('#do-publish')
  await until(() => app.sent('outage.publish').length, 'the approval')
  await page.shows('没有人用小程序')
  await page.shows('特别关怀')
  door['outage.restore'] = () => ({ outageId: 'out_1' })
  await page.tap('#do-restore')
  await page.type('#cause', '更换闸阀')
  await until(() => !page.look('#restore-send').includes('button--off'), 'the button')
  await page.tap('#restore-send')
  await until(() => app.sent('outage.restore').length, 'the restoration')
  expect(app.sent('outage.restore')[0]).toMatchObject({ outageId: 'out_1', cause: '更换闸阀' })
  page.close()
})
test('a manager reads what is off and how many heard in time that it was back', async () => {
  const page = await app.open('packages/outage/outages/index')
  for (const said of ['停水 · 48 户', '75.00%', '3 / 4 次']) await page.shows(said)
  page.close()
})
test('an owner reads on the page of outages what to do, and two that overlap as one line of the home', async () => {
  me.now = lin
  const again = await app.open('pages/me/index')
  await again.tap('#language-zh')
  await again.shows(lin.name)
  again.close()
  const page = await app.open('packages/owner/outages/index', { houseId: HOUSE.houseId })
  await page.shows('请提前储水')
  page.close()
  const home = await app.open('pages/home/index')
  await home.shows('停水 · 预计')
  expect(home.has('#outage-banner-water')).toBe(true)
  home.close()
})
