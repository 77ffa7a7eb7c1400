import type { Explanation } from '../../shared/billing/contract'
import { lineFen } from '../../shared/billing/line'
import { wordsOf } from '../../shared/billing/words'
import { billOf, feng, priceOf, waterWhy } from './fees'
import { boot, type Door, refuse, until } from './harness'
import { lin } from './people'

const me = { now: lin }
const door: Door = {
  'people.me': () => me.now,
  'tariff.list': () => ({ items: [priceOf()], policy: null, policyVersion: 0 }),
  'billing.trend': () => ({ items: [] }),
}
const app = boot(door)
const owner = (billId = waterWhy.bill.billId) => app.open('packages/owner/bill/index', { billId })

test('an owner is told that a bill does not load, and can try again', async () => {
  door['billing.explain'] = () => {
    throw refuse('internal', '出了点问题，我们已记录', { retry: true })
  }
  const page = await owner()
  await page.shows('出了点问题')
  door['billing.explain'] = () => waterWhy
  await page.tap('#retry')
  await page.shows('¥57.62')
  page.close()
})

test('why tiered water: the formula, the readings with their photo, each tier’s part, the version that somebody approved', async () => {
  door['billing.explain'] = () => waterWhy
  const page = await owner()
  await page.shows('10 × ¥3.45 + 5 × ¥4.83 = ¥57.62')
  await page.shows('结果一致')
  await page.shows('表号 W-501')
  for (const part of ['182', '197', '× 1', '15 吨']) await page.shows(part)
  expect(page.count('.photo')).toBe(1)
  for (const part of ['第 1 档', '0–180 吨', '¥34.50', '第 2 档', '¥24.15', '260 以上', '3-2-501-2604-K7Q'])
    await page.shows(part)
  await page.shows('今年此前已用 170，加上本期 15，累计 185')
  await page.shows('2026-01-01 起执行 · 2025-12-20 经另一人审批')
  page.close()
})

test('why shared electricity: quantity, price and amount of the cycle, the weights, and where the last fen went', async () => {
  const shared: Explanation = {
    bill: billOf({ item: 'SHARED_ELECTRICITY', about: null, amountFen: 308 }),
    number: '3-2-501-2604-M2R',
    tariffId: null,
    photos: [],
    waivers: [],
    lines: [
      {
        amountFen: 308,
        recomputedFen: 308,
        formula: { zh: '公摊', en: 'shared' },
        inputs: {
          model: 'APPORTION',
          basis: 'AREA',
          quantity: '1940',
          unitPrice: '0.5583',
          code: '3-2-501',
          weight: '75.2',
          apportionment: { totalFen: 108_310, weightSum: '26451200000', remainingFen: 126, cutoff: null },
        },
      },
    ],
  }
  door['billing.explain'] = () => shared
  const page = await owner('hou_501:SHARED_ELECTRICITY:house:owner:2026-10:0')
  for (const part of ['1940 度', '¥0.5583', '¥1,083.10', '建筑面积', '75.2 m²', '26451.2 m²', '余下的 126 分'])
    await page.shows(part)
  await page.shows('没有价格版本')
  page.close()
})

test('why only a part of a shared price, in the month of a sale: the house’s share, the day and this owner’s part', async () => {
  const inputs = {
    model: 'APPORTION' as const,
    basis: 'AREA' as const,
    quantity: '1940',
    unitPrice: '0.5583',
    code: '3-2-501',
    weight: '75.2',
    apportionment: { totalFen: 108_310, weightSum: '26451200000', remainingFen: 0, cutoff: null },
    month: {
      period: '2026-04',
      handover: null,
      vacancy: null,
      transfer: { on: '2026-04-11', part: 'seller' as const },
    },
  }
  const amountFen = lineFen(inputs)
  door['billing.explain'] = () => ({
    bill: billOf({ item: 'SHARED_ELECTRICITY', about: null, amountFen }),
    ...{ number: '3-2-501-2604-M2R', tariffId: null, photos: [], waivers: [] },
    lines: [{ amountFen, recomputedFen: amountFen, formula: wordsOf(inputs), inputs }],
  })
  const page = await owner('hou_501:SHARED_ELECTRICITY:house:owner:2026-04:0')
  for (const part of ['本户分摊¥3.07', '2026-04-11（原业主部分）', '其中应缴¥1.02']) await page.shows(part)
  page.close()
})

test('a line that does not come to the same says so instead of hiding it', async () => {
  const [line] = waterWhy.lines
  door['billing.explain'] = () => ({ ...waterWhy, lines: line ? [{ ...line, recomputedFen: 5_763 }] : [] })
  const page = await owner('hou_501:WATER:mtr_e_W-501:owner:2026-08:0')
  await page.shows('重新计算得到 ¥57.63')
  page.close()
})

test('an accountant says why before anything of the bill is asked for', async () => {
  door['billing.explain'] = () => waterWhy
  me.now = feng
  const refresh = await app.open('pages/me/index')
  await refresh.tap('#language-zh')
  await refresh.shows('冯雅琴')
  refresh.close()
  const before = app.sent('billing.explain').length
  const page = await app.open('packages/cashier/bill/index', { billId: waterWhy.bill.billId })
  await page.shows('会留下记录')
  expect(app.sent('billing.explain')).toHaveLength(before)
  await page.tap('#reason-checking')
  await page.type('#reason-words', '月末复核')
  await until(() => !page.look('#reason-give').includes('button--off'), 'the button to take the reason')
  await page.tap('#reason-give')
  await page.shows('¥57.62')
  expect(app.sent('billing.explain').at(-1)).toMatchObject({ reason: '核对账目：月末复核' })
  page.close()
})
