import type { RunView } from '../../shared/run/contract'
import { feng, priceOf } from './fees'
import { boot, type Door, refuse, until } from './harness'

const draft: RunView = {
  runId: 'run_1',
  estateId: 'est_1',
  period: '2026-10',
  revision: 0,
  lateTo: null,
  billedBefore: 0,
  dueOn: '2026-11-25',
  kinds: {},
  items: [],
  state: 'draft',
  houses: 256,
  done: 256,
  bills: 1_004,
  amountFen: 8_110_212,
  blocking: 0,
  warnings: 0,
  startedAt: Date.now(),
  issuedAt: null,
  exceptions: [],
  shared: [{ tariffId: 'trf_water', quantity: '1940', unitPrice: '0.5583', amountFen: 108_310 }],
}
let view = draft
const sums = [
  { houseId: 'hou_101', label: '1 栋 1 单元 101', bills: 4, amountFen: 40_000, beforeFen: 30_000 },
  { houseId: 'hou_501', label: '3 栋 2 单元 501', bills: 4, amountFen: 31_000, beforeFen: null },
]
const door: Door = {
  'people.me': () => feng,
  'run.get': () => view,
  'run.exceptions': () => ({ items: view.exceptions }),
  'run.houses': ({ search }) => ({ items: search ? sums.filter(row => row.label.includes(String(search))) : sums }),
  'tariff.list': () => ({ items: [priceOf({ item: 'SHARED_ELECTRICITY' })], policy: null, policyVersion: 0 }),
}
const app = boot(door)
const open = () => app.open('packages/books/run/index', { runId: 'run_1' })

test('a due day in a year whose holidays nobody entered says that it is a guess', async () => {
  view = { ...draft, dueOn: '2027-01-01', dueKnown: false }
  const page = await open()
  await page.shows('2027 年的节假日还没有人确认：缴费期限 2027-01-01 只避开了周末')
  await page.tap('#run-issue')
  await page.shows('2027 年的节假日还没有人确认')
  page.close()
  view = draft
})
test('while a run works it says how far it is', async () => {
  view = { ...draft, state: 'working', done: 64 }
  const page = await open()
  await page.shows('已处理 64 / 256 户')
  expect(page.has('#run-issue')).toBe(false)
  page.close()
})

test('what blocks comes first, names house and field, and holds the bills back', async () => {
  const about = { houseLabel: '1 栋 1 单元 101', houseId: 'hou_101' }
  view = {
    ...draft,
    blocking: 1,
    warnings: 1,
    exceptions: [
      { ...about, item: 'MANAGEMENT_FEE', field: 'area', kind: 'area_invalid', detail: '89.375', meterId: null },
      { ...about, item: 'WATER', field: 'W-101', kind: 'jump', detail: '60 / 12', meterId: 'mtr_e_W-101' },
    ],
  }
  const page = await open()
  await page.shows('物业费：建筑面积“89.375”不对，最多两位小数')
  await page.shows('水费：表 W-101 用量突增（本期 / 平时：60 / 12）')
  expect(page.text().indexOf('必须处理')).toBeLessThan(page.text().indexOf('需要看一眼'))
  expect(page.look('#run-issue')).toContain('button--off')
  await page.tap('#fix-hou_101-area_invalid')
  const url = `/packages/cashier/household/index?houseId=hou_101&show=charging&label=${encodeURIComponent('1 栋 1 单元 101')}`
  await until(() => app.wxCalls('navigateTo').some(to => to.url === url), 'the household')
  page.close()
})

test('an accountant issues after reading what it means; a double tap issues once', async () => {
  view = {
    ...draft,
    items: [
      { item: 'WATER', bills: 250, amountFen: 1_200_000, beforeFen: 1_000_000 },
      { item: 'MANAGEMENT_FEE', bills: 256, amountFen: 6_910_212, beforeFen: 6_910_212 },
    ],
  }
  let reply = (_: { runId: string }) => {}
  door['run.issue'] = () => new Promise(done => (reply = done))
  const page = await open()
  await page.shows('没有例外，可以出账')
  await page.shows('公摊电费')
  await page.shows('+¥2,000.00 (+20%)')
  await page.shows('+¥100.00 (+33%)')
  await page.tap('#run-issue')
  await page.shows('向 256 户出 1004 张账单，合计 ¥81,102.12')
  await page.tap('#issue-send')
  await page.tap('#issue-send')
  await until(() => page.look('#issue-send').includes('button--off'), 'the button to work')
  view = { ...draft, state: 'issued', issuedAt: Date.now() }
  reply({ runId: 'run_1' })
  await page.shows('已出账')
  expect(app.sent('run.issue')).toHaveLength(1)
  page.close()
})

test('an issued run is reversed with a reason, and a refusal keeps what was typed', async () => {
  view = { ...draft, state: 'issued', issuedAt: Date.now() }
  door['run.reverse'] = () => {
    throw refuse('run.wrong_state', '出账现在是“reversed”，不能这样操作')
  }
  const page = await open()
  await page.tap('#run-reverse')
  await until(() => page.look('#reverse-send').includes('button--off'), 'a button that waits for the reason')
  await page.type('#reverse-reason', '水价有误')
  await until(() => !page.look('#reverse-send').includes('button--off'), 'the button')
  await page.tap('#reverse-send')
  await page.shows('不能这样操作')
  expect(app.sent('run.reverse')[0]).toMatchObject({ runId: 'run_1', reason: '水价有误' })
  page.close()
})

test('a draft is given up', async () => {
  view = draft
  door['run.cancel'] = () => {
    view = { ...draft, state: 'cancelled' }
    return { runId: 'run_1' }
  }
  const page = await open()
  await page.tap('#run-cancel')
  await page.shows('已取消')
  expect(page.has('#run-issue')).toBe(false)
  page.close()
})

test('an accountant finds a house of the run on the server', async () => {
  view = draft
  const page = await open()
  await page.shows('3 栋 2 单元 501')
  await page.type('#house-search', '1 栋')
  await until(() => app.sent('run.houses').some(sent => sent.search === '1 栋'), 'the search')
  await until(() => !page.text().includes('3 栋 2 单元 501'), 'the other house to go')
  await page.tap('#sum-hou_101')
  const url = `/packages/cashier/household/index?houseId=hou_101&show=bills&label=${encodeURIComponent('1 栋 1 单元 101')}`
  await until(() => app.wxCalls('navigateTo').some(to => to.url === url), 'the household')
  page.close()
})

test('what is open is named and counted, and the bills go out only once somebody says so', async () => {
  view = { ...draft, warnings: 3, kinds: { reading_missing: 2, jump: 1 } }
  door['run.issue'] = () => ({ runId: 'run_1' })
  const page = await open()
  await page.tap('#run-issue')
  await page.shows('还有 3 处没有处理：没有读数 2、用量突增 1')
  expect(page.look('#issue-send')).toContain('button--off')
  await page.tap('#issue-send')
  await page.tap('#issue-known-yes')
  await until(() => !page.look('#issue-send').includes('button--off'), 'the button')
  await page.tap('#issue-send')
  await until(() => app.sent('run.issue').some(sent => sent.open === 3), 'the run to be issued')
  page.close()
})

test('a supplementary run says whom it leaves out, and one without anybody late is only given up', async () => {
  view = { ...draft, lateTo: 'run_0', billedBefore: 241, bills: 45 }
  const page = await open()
  await page.shows('241 户')
  await page.shows('补出')
  page.close()
  view = { ...draft, lateTo: 'run_0', billedBefore: 256, bills: 0, amountFen: 0, shared: [] }
  const empty = await open()
  await empty.shows('没有需要补出的账单')
  expect(empty.look('#run-issue')).toContain('button--off')
  empty.close()
})
