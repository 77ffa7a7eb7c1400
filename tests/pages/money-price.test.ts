import { he, priceOf } from './fees'
import { boot, type Door, refuse, until } from './harness'

const proposed = priceOf({
  tariffId: 'trf_new',
  item: 'MANAGEMENT_FEE',
  price: { model: 'AREA', unitPrice: '3.05' },
  state: 'proposed',
  approvedAt: null,
  effectiveFrom: '2027-01-01',
})
let version = proposed
const row = (houseId: string, beforeFen: number, afterFen: number) => ({ houseId, label: houseId, beforeFen, afterFen })
const door: Door = {
  'people.me': () => he,
  'tariff.list': () => ({ items: [version], policy: null, policyVersion: 0 }),
  'tariff.effect': () => ({ first: '2027-01', last: null, old: null, replaces: null, issued: [], open: ['2027-01'] }),
  'tariff.preview': ({ cursor }) =>
    cursor
      ? { tariffId: 'trf_new', items: [row('hou_2', 20_000, 25_000)] }
      : { tariffId: 'trf_new', items: [row('hou_1', 10_000, 11_000)], cursor: '1-1-101' },
}
const app = boot(door)
const open = () => app.open('packages/books/price/index', { tariffId: 'trf_new' })

test('before a manager approves, every house is computed, page by page, and the sums stand on top', async () => {
  const page = await open()
  await page.shows('2027-01 正在出账，用的是批准前的价格')
  await page.shows('影响户数2')
  await page.shows('合计变化+¥60.00')
  await page.shows('对每户的影响 · 2027-01')
  expect(app.sent('tariff.preview').map(input => input.cursor)).toEqual([undefined, '1-1-101'])
  page.close()
})

test('a gap is named and the price stays proposed; then it is approved once', async () => {
  door['tariff.approve'] = () => {
    throw refuse('tariff.gap', '2026-12-01 至 2027-01-01 之间没有价格，请补上')
  }
  const page = await open()
  await page.tap('#approve')
  await page.shows('之间没有价格')
  door['tariff.approve'] = () => {
    version = { ...proposed, state: 'approved', approvedAt: Date.now() }
    return { tariffId: 'trf_new' }
  }
  await page.tap('#approve')
  await until(() => !page.has('#approve'), 'the button to go')
  expect(app.sent('tariff.approve')[1]).toMatchObject({ estateId: 'est_1', tariffId: 'trf_new' })
  page.close()
})

test('whoever proposed a price is told that somebody else approves it', async () => {
  version = { ...proposed, mine: true }
  const page = await open()
  await page.shows('要由另一个人审批')
  expect(page.has('#approve')).toBe(false)
  page.close()
})

test('its author withdraws a price; somebody else turns it down with a reason', async () => {
  version = { ...proposed, mine: true }
  door['tariff.withdraw'] = () => {
    version = { ...version, state: 'withdrawn' }
    return { tariffId: 'trf_new' }
  }
  const own = await open()
  await own.tap('#withdraw')
  await own.shows('已撤回')
  own.close()
  version = { ...proposed, mine: false }
  door['tariff.reject'] = ({ reason }) => {
    version = { ...version, state: 'rejected', reason: String(reason) }
    return { tariffId: 'trf_new' }
  }
  const page = await open()
  await page.tap('#reject')
  await page.type('#reject-reason', '业委会未同意')
  await until(() => !page.look('#reject-send').includes('button--off'), 'the button')
  await page.tap('#reject-send')
  await page.shows('未通过')
  await page.shows('业委会未同意')
  page.close()
})
