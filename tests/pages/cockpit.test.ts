import { he } from './fees'
import { boot, type Door, until } from './harness'

const numbers = {
  ...{ reported: 12, more: false, unanswered: 3, done: 5, late: 2, complaints: 4 },
  ...{ answeredInTime: 91.7 as number | null, target: 95 },
}
const person = { personId: 'per_z', name: '赵铁柱', inHand: 7, onHold: 1, burning: 2, overloaded: true }
const view = { now: { numbers, burning: [], burningMore: false, people: [person], peopleMore: false } }
const door: Door = {
  'people.me': () => he,
  'cockpit.today': () => view.now,
  'home.counts': () => ({ counts: { undelivered: { waiting: 2, burning: 0, more: false } } }),
}
const app = boot(door)

test('a manager reads the day: its figures against the target, who carries too much, what waits for them', async () => {
  const page = await app.open('packages/manager/cockpit/index')
  await page.shows('12')
  await page.shows('91.7%')
  await page.shows('低于目标')
  await page.shows('处理中 7 · 着急 2 · 暂停 1')
  await page.shows('偏多')
  await page.shows('没有着急的工单')
  await until(() => page.has('#decide-undelivered'), 'what waits')
  page.close()
})
test('a manager of a quiet day reads that no rate is known and that nobody has anything in hand', async () => {
  view.now = { ...view.now, numbers: { ...numbers, answeredInTime: null }, people: [] }
  const page = await app.open('packages/manager/cockpit/index')
  await page.shows('—')
  await page.shows('没有人手上有工单')
  page.close()
})
