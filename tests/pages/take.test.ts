import { billOf, dueOf, qianxiaoyu as qian } from './fees'
import { boot, type Door, refuse, until } from './harness'

const LABEL = '3 栋 2 单元 501'
const EMPTY = { count: 0, amountFen: 0 }
const tillOf = (over = false) => ({
  ...{ estateId: 'est_1', openedAt: null, floatFen: 0, drops: [], limitFen: 500_000, over, counted: null },
  taken: { cash: { count: 1, amountFen: 5_762 }, bank: EMPTY, pos: EMPTY },
  expectedFen: over ? 600_000 : 5_762,
  sheetDay: null,
})
const taken = { paymentId: 'pay_1', totalFen: 5_762, changeFen: 4_238 }
const door: Door = {
  'people.me': () => qian,
  'estate.places': () => ({ items: [{ placeId: 'hou_501', label: LABEL, kind: 'house' as const, buildingId: null }] }),
  'billing.due': () => dueOf([billOf()], 0),
  'ledger.statement': ({ houseId }) => ({ houseId, label: LABEL, openingFen: 0, closingFen: 5_762, items: [] }),
  'till.get': () => tillOf(),
  'payment.take': () => taken,
  'payment.takeStatus': () => ({
    ...{ ...taken, state: 'paid' as const, lines: [] },
    receipt: { receiptId: 'rct_1', number: 'HUPAN-2026-000007' },
  }),
}
const app = boot(door)
const along = { houseId: 'hou_501', label: encodeURIComponent(LABEL) }
const ready = (page: { look(selector: string): string }, button: string) =>
  until(() => page.look(button) && !page.look(button).includes('button--off'), button)

test('a cashier takes cash: the bill is ticked, the change is worked out, and the receipt has its number', async () => {
  const page = await app.open('packages/cashier/take/index', along)
  await ready(page, '#take-go')
  await page.shows('收款 ¥57.62')
  await page.type('#first-given', '50')
  await page.shows('少 ¥7.62')
  expect(page.look('#take-go')).toContain('button--off')
  await page.type('#first-given', '100')
  await page.shows('找零')
  await ready(page, '#take-go')
  await page.tap('#take-go')
  await page.shows('HUPAN-2026-000007')
  await page.shows('找零 ¥42.38')
  const sent = app.sent('payment.take').at(-1)
  expect(sent.lines).toEqual([{ method: 'cash', amountFen: 5_762, givenFen: 10_000 }])
  expect(sent.houses).toEqual([{ houseId: 'hou_501', bills: [{ billId: billOf().billId }] }])
  page.close()
})

test('a cashier divides the sum between cash and a card, whose slip must be named', async () => {
  const page = await app.open('packages/cashier/take/index', along)
  await ready(page, '#take-go')
  await page.tap('#split')
  await until(() => page.look('#second-amount'), 'the second line')
  await page.tap('#second-how-pos')
  await page.type('#second-amount', '20')
  await page.shows('其余 ¥37.62')
  expect(page.look('#take-go')).toContain('button--off')
  await page.type('#second-reference', '000123')
  await ready(page, '#take-go')
  await page.tap('#take-go')
  await page.shows('已收')
  expect(app.sent('payment.take').at(-1).lines).toEqual([
    { method: 'cash', amountFen: 3_762 },
    { method: 'pos', amountFen: 2_000, reference: '000123' },
  ])
  page.close()
})

test('a cashier who is refused keeps what was typed, and reads why', async () => {
  door['payment.take'] = () => {
    throw refuse('payment.slip_used', '这张签购单已经入过账，请核对单号')
  }
  const page = await app.open('packages/cashier/take/index', along)
  await ready(page, '#take-go')
  await page.tap('#first-how-pos')
  await page.type('#first-reference', '000123')
  await ready(page, '#take-go')
  await page.tap('#take-go')
  await page.shows('这张签购单已经入过账')
  door['payment.take'] = () => taken
  await ready(page, '#take-go')
  await page.tap('#take-go')
  await page.shows('已收')
  const lines = app.sent('payment.take').map(sent => sent.lines)
  expect(lines.at(-1)).toEqual(lines.at(-2))
  page.close()
})

test('a cashier reads that too much lies in the drawer, and counts it note by note', async () => {
  door['till.get'] = () => tillOf(true)
  door['till.count'] = () => tillOf(true)
  const page = await app.open('packages/cashier/till/index')
  await page.shows('钱箱现金超过 ¥5,000.00')
  await page.type('#face-10000', '59')
  await page.type('#face-5000', '1')
  await page.shows('短款 ¥50.00')
  await page.tap('#count-go')
  await until(() => app.sent('till.count').length, 'the count')
  expect(app.sent('till.count').at(-1).pieces).toEqual([
    { faceFen: 10_000, count: 59 },
    { faceFen: 5_000, count: 1 },
  ])
  page.close()
})
