import type { RunRow } from '../../shared/run/contract'
import { feng, he } from './fees'
import { boot, type Door, refuse, until } from './harness'

const run = (over: Partial<RunRow> = {}): RunRow => ({
  runId: 'run_1',
  estateId: 'est_1',
  period: '2026-10',
  revision: 0,
  lateTo: null,
  billedBefore: 0,
  dueOn: '2026-11-25',
  state: 'draft',
  houses: 256,
  done: 256,
  bills: 1_004,
  amountFen: 8_110_212,
  blocking: 0,
  warnings: 3,
  startedAt: Date.now(),
  issuedAt: null,
  ...over,
})
const me = { now: feng }
let items: RunRow[] = []
const door: Door = { 'people.me': () => me.now, 'run.list': () => ({ items }) }
const app = boot(door)

test('an estate that has billed nothing says how to begin; a refusal is said beside the button', async () => {
  door['run.start'] = () => {
    throw refuse('run.no_prices', '2026-11 没有已审批的价格')
  }
  const page = await app.open('packages/books/runs/index')
  await page.shows('还没有出过账')
  await page.tap('#run-start')
  await page.shows('没有已审批的价格')
  page.close()
})

test('an accountant starts a period and is led to the run', async () => {
  items = [run(), run({ runId: 'run_0', period: '2026-09', state: 'issued', revision: 1 })]
  door['run.start'] = () => ({ runId: 'run_1' })
  const page = await app.open('packages/books/runs/index')
  await page.shows('2026-09 · 第 2 次')
  await page.shows('¥81,102.12')
  await page.tap('#run-start')
  const url = '/packages/books/run/index?runId=run_1'
  await until(() => app.wxCalls('navigateTo').some(to => to.url === url), 'the run')
  expect(app.sent('run.start').at(-1).period).toMatch(/^\d{4}-\d{2}$/)
  page.close()
})

test('a manager sees the runs and starts none', async () => {
  me.now = he
  const refresh = await app.open('pages/me/index')
  await refresh.tap('#language-zh')
  await refresh.shows('何静怡')
  refresh.close()
  const page = await app.open('packages/books/runs/index')
  await page.shows('2026-09')
  expect(page.has('#run-start')).toBe(false)
  page.close()
})
