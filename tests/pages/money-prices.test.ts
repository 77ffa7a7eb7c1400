import { feng, he, priceOf } from './fees'
import { boot, type Door, until } from './harness'

const me = { now: feng }
const door: Door = {
  'people.me': () => me.now,
  'tariff.list': () => ({
    items: [
      priceOf(),
      priceOf({
        tariffId: 'trf_new',
        item: 'MANAGEMENT_FEE',
        price: { model: 'AREA', unitPrice: '3.05' },
        state: 'proposed',
        approvedAt: null,
      }),
    ],
    policy: null,
    policyVersion: 0,
  }),
  'tariff.request': () => ({ tariffId: 'trf_made' }),
  'tariff.effect': () => ({
    first: '2027-01',
    last: null,
    old: '2026-12',
    replaces: 'trf_water',
    issued: [],
    open: [],
  }),
}
const app = boot(door)

test('what waits for approval comes first, then every version with its state', async () => {
  const page = await app.open('packages/books/prices/index')
  await page.shows('待审批')
  await page.shows('¥3.05 / m²·月')
  await page.shows('阶梯：¥3.45 / ¥4.83 / ¥5.83')
  await page.shows('执行中')
  await page.tap('#waiting-trf_new')
  const url = '/packages/books/price/index?tariffId=trf_new'
  await until(() => app.wxCalls('navigateTo').some(to => to.url === url), 'the version')
  page.close()
})

test('an accountant proposes tiers; words for a number are named before anything is sent', async () => {
  const page = await app.open('packages/books/prices/index')
  await page.tap('#item-WATER')
  await page.type('#tier-to-0', '一百八')
  await page.type('#tier-price-0', '3.45')
  await page.type('#tier-price-1', '4.83')
  await page.fire('#effective-from', 'change', { value: '2027-01-01' })
  await page.tap('#propose-send')
  await page.shows('请检查：年用量到')
  expect(app.sent('tariff.request')).toEqual([])
  await page.type('#tier-to-0', '180')
  await page.shows('2026-12 整月的账单仍按原价')
  await page.shows('2027-01 起的账单按这个价格')
  await page.type('#tier-price-0', '3.4500001')
  await page.tap('#propose-send')
  await page.shows('最多 6 位小数')
  await page.type('#tier-price-0', '3.45')
  await page.tap('#propose-send')
  await until(() => app.sent('tariff.request').length, 'the proposal')
  expect(app.sent('tariff.request')[0]).toMatchObject({
    estateId: 'est_1',
    item: 'WATER',
    price: { model: 'TIERS', bounds: ['180'], prices: ['3.45', '4.83'] },
    effectiveFrom: '2027-01-01',
  })
  page.close()
})

test('a manager proposes nothing', async () => {
  me.now = he
  const refresh = await app.open('pages/me/index')
  await refresh.tap('#language-zh')
  await refresh.shows('何静怡')
  refresh.close()
  const page = await app.open('packages/books/prices/index')
  await page.shows('价格版本')
  expect(page.has('#propose')).toBe(false)
  page.close()
})
