import { billOf, management } from './fees'
import { boot, type Door } from './harness'
import { HOUSE, lin } from './people'

const SECOND = { ...HOUSE, houseId: 'hou_502', label: '3 栋 2 单元 502' }
const door: Door = {
  'people.me': () => ({ ...lin, houses: [HOUSE, SECOND] }),
  'billing.trend': () => ({
    items: [
      { item: 'WATER', period: '2026-09', quantity: '20', amountFen: 6_900 },
      { item: 'WATER', period: '2026-10', quantity: '15', amountFen: 5_762 },
    ],
  }),
}
const app = boot(door)

test('an owner sees bills period by period, pages on, and reads the trend of the meter in words', async () => {
  door['billing.bills'] = ({ cursor }) =>
    cursor ? { items: [management] } : { items: [billOf({ state: 'settled', outstandingFen: 0 })], cursor: 'c1' }
  const page = await app.open('packages/owner/bills/index')
  await page.shows('2026-10')
  await page.shows('已缴清')
  await page.shows('比上期少 25%')
  await page.tap('#more')
  await page.shows('2026-09')
  expect(app.sent('billing.bills').map(input => input.cursor)).toEqual([undefined, 'c1'])
  page.close()
})

test('a house without bills says what will come', async () => {
  door['billing.bills'] = () => ({ items: [] })
  door['billing.trend'] = () => ({ items: [] })
  const page = await app.open('packages/owner/bills/index', { houseId: 'hou_502' })
  await page.shows('还没有账单')
  await page.shows('还没有按表计费的账单')
  page.close()
})
