import type { RunView } from '../../shared/run/contract'
import { feng, priceOf } from './fees'
import { boot, type Door, refuse, until } from './harness'

const draft: RunView = {
  runId: 'run_1',
  estateId: 'est_1',
  period: '2026-10',
  revision: 0,
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
const door: Door = {
  'people.me': () => feng,
  'run.get': () => view,
  'tariff.list': () => ({ items: [priceOf({ item: 'SHARED_ELECTRICITY' })], policy: null }),
}
const app = boot(door)
const open = () => app.open('packages/books/run/index', { runId: 'run_1' })

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
      { ...about, item: 'MANAGEMENT_FEE', field: 'area', kind: 'area_invalid', detail: '89.375' },
      { ...about, item: 'WATER', field: 'W-101', kind: 'jump', detail: '60 / 12' },
    ],
  }
  const page = await open()
  await page.shows('物业费：建筑面积“89.375”不对，最多两位小数')
  await page.shows('水费：表 W-101 用量突增（本期 / 平时：60 / 12）')
  expect(page.text().indexOf('必须处理')).toBeLessThan(page.text().indexOf('需要看一眼'))
  expect(page.look('#run-issue')).toContain('button--off')
  await page.tap('#fix-hou_101-area_invalid')
  const url = '/packages/cashier/household/index?houseId=hou_101&show=charging'
  await until(() => app.wxCalls('navigateTo').some(to => to.url === url), 'the household')
  page.close()
})

test('an accountant issues after reading what it means; a double tap issues once', async () => {
  view = draft
  let reply = (_: { runId: string }) => {}
  door['run.issue'] = () => new Promise(done => (reply = done))
  const page = await open()
  await page.shows('没有例外，可以出账')
  await page.shows('公摊电费')
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
