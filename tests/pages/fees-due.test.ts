import { billOf, dueOf, management } from './fees'
import { boot, type Door, refuse, until } from './harness'
import { lin } from './people'

const water = billOf()
const keyOf = ({ billId }: { billId: string }) => billId.replaceAll(':', '-')
const door: Door = { 'people.me': () => lin }
const app = boot(door)
const open = () => app.open('packages/owner/fees/index', { houseId: 'hou_501' })

test('bills that fail to load say so and come on a second try; none at all is good news', async () => {
  door['billing.due'] = () => {
    throw refuse('internal', '出了点问题，我们已记录', { retry: true })
  }
  const page = await open()
  await page.shows('出了点问题')
  door['billing.due'] = () => dueOf([])
  await page.tap('#retry')
  await page.shows('没有待缴的费用')
  expect(page.has('#total')).toBe(false)
  page.close()
})

test('an owner pays water without the management fee: each bill is ticked on its own, and the total follows', async () => {
  door['billing.due'] = () => dueOf([management, water], 10_000)
  const page = await open()
  await page.shows('¥307.86')
  await page.shows('已选 2 项')
  await page.shows('已逾期')
  await page.tap(`#tick-${keyOf(management)}`)
  await page.shows('已选 1 项')
  await page.shows('¥57.62')
  await page.tap('#tick-all')
  await page.shows('已选 2 项')
  await page.tap('#tick-all')
  await page.shows('已选 0 项')
  page.close()
})

test('prepaid money and the late penalty stand beside the total, not in it', async () => {
  door['billing.due'] = () => dueOf([management], 10_000)
  const page = await open()
  await page.shows('预存余额')
  await page.shows('¥100.00')
  await page.shows('违约金 ¥3.13')
  await until(() => page.text().includes('已选 1 项¥250.24'), 'the principal alone in the total')
  page.close()
})

test('a bill that is being paid cannot be ticked again', async () => {
  door['billing.due'] = () => dueOf([billOf({ reservedFen: 5_762 })])
  const page = await open()
  await page.shows('支付处理中')
  expect(page.has('.tick')).toBe(false)
  page.close()
})

test('every bill answers why', async () => {
  door['billing.due'] = () => dueOf([water])
  const page = await open()
  await page.tap(`#why-${keyOf(water)}`)
  const url = `/packages/owner/bill/index?billId=${water.billId}`
  await until(() => app.wxCalls('navigateTo').some(to => to.url === url), 'the explanation')
  page.close()
})

describe('an owner of two homes', () => {
  const OTHER = { ...lin.houses[0]!, houseId: 'hou_9', label: '9 栋 101' }
  const theirs = billOf({ billId: 'bil_other', houseId: 'hou_9', outstandingFen: 12_300 })
  test('finds ticked what home showed for that house, and the other house’s on a tap', async () => {
    door['people.me'] = () => ({ ...lin, houses: [...lin.houses, OTHER] })
    const me = await app.open('pages/me/index')
    await me.shows('9 栋 101')
    me.close()
    door['billing.due'] = () => dueOf([water, theirs])
    const page = await open()
    await page.shows('已选 1 项')
    await page.shows('9 栋 101')
    await page.tap('#tick-bil_other')
    await page.shows('已选 2 项')
    await page.tap('#tick-all')
    await page.shows('已选 0 项')
    await page.tap('#tick-all')
    await page.shows('已选 2 项')
    page.close()
  })
})
