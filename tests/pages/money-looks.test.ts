import { haiyan } from './fees'
import { boot, type Door } from './harness'

const door: Door = { 'people.me': () => haiyan, 'ledger.looks': () => ({ items: [] }) }
const app = boot(door)

test('a supervisor reads who looked at which house, at what and why', async () => {
  const empty = await app.open('packages/books/looks/index')
  await empty.shows('还没有人查看过')
  empty.close()
  door['ledger.looks'] = () => ({
    items: [
      {
        lookId: 'lok_1',
        houseId: 'hse_1',
        houseLabel: '3 栋 2 单元 501',
        personId: 'per_feng',
        name: '冯雅琴',
        operation: 'ledger.statement',
        reason: '月末复核',
        at: Date.UTC(2026, 10, 24, 2, 30),
      },
    ],
  })
  const page = await app.open('packages/books/looks/index')
  for (const part of ['冯雅琴', '3 栋 2 单元 501', '台账', '月末复核', '2026-11-24 10:30']) await page.shows(part)
  page.close()
})
