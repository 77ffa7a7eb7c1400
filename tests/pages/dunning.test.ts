import type { DunningRow } from '../../shared/dunning/contract'
import { qianxiaoyu } from './fees'
import { boot, type Door, until } from './harness'

const ROW: DunningRow = {
  ...{ houseId: 'hou_501', label: '3 栋 2 单元 501', owner: '林晓芸', overdueFen: 36_500, oldestDueOn: '2026-09-25' },
  ...{ stage: 'demand', promise: null, told: [{ stage: 'notice', dueOn: '2026-09-25', at: 1_791_000_000_000 }] },
  acts: [{ at: 1_791_100_000_000, byName: '赵敏', how: 'call', result: 'reached', note: '说下周缴' }],
}
const door: Door = {
  'people.me': () => qianxiaoyu,
  'dunning.list': () => ({ items: [ROW] }),
  'dunning.record': () => ({ houseId: 'hou_501' }),
  'dunning.promise': () => ({ houseId: 'hou_501' }),
}
const app = boot(door)

test('a cashier sees whom to call, what was sent and said, and notes a letter that was delivered', async () => {
  const page = await app.open('packages/cashier/dunning/index')
  await page.shows('催款要求')
  await page.shows('说下周缴')
  await page.shows('已发送催缴通知')
  await page.tap('#record-hou_501')
  await page.tap('#how-letter')
  await page.shows('已送达')
  await page.tap('#dun-record')
  await until(() => app.sent('dunning.record').length > 0, 'the note')
  expect(app.sent('dunning.record').at(-1)).toMatchObject({ houseId: 'hou_501', how: 'letter', result: 'delivered' })
  page.close()
})
test('a cashier notes a promise of all that is late, a week ahead', async () => {
  const page = await app.open('packages/cashier/dunning/index')
  await page.tap('#promise-hou_501')
  await page.tap('#dun-promise')
  await until(() => app.sent('dunning.promise').length > 0, 'the promise')
  expect(app.sent('dunning.promise').at(-1)).toMatchObject({ houseId: 'hou_501', amountFen: 36_500 })
  page.close()
})
