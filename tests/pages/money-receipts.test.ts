import type { ReceiptRow } from '../../shared/receipt/schema'
import { feng, qianxiaoyu } from './fees'
import { boot, type Door, refuse, until } from './harness'
import { receiptOf } from './payments'

const row = (over: Partial<ReceiptRow> = {}): ReceiptRow => receiptOf(over)
const door: Door = { 'people.me': () => qianxiaoyu, 'receipt.list': () => ({ items: [row()] }) }
const app = boot(door)
/** Who looks is asked anew where a person looks at herself. */
async function as(person: typeof feng) {
  door['people.me'] = () => person
  const me = await app.open('pages/me/index')
  await me.shows(person.name)
  me.close()
}
const open = (query = {}) => app.open('packages/cashier/receipts/index', query)

test('a cashier asks to void a receipt of today; after closing she reads why not', async () => {
  door['receipt.requestVoid'] = () => {
    throw refuse('receipt.day_closed', '已过当日结账，不能作废')
  }
  const page = await open()
  await page.shows('HP2026-000017')
  await page.tap('#receipt-by-amount')
  await until(() => app.sent('receipt.list').some(one => one.sort === '-amount'), 'the largest first')
  await page.tap('#receipt-rct_1')
  await page.shows('申请作废')
  expect(page.look('#void-ask')).toContain('button--off')
  await page.type('#void-reason', '抬头写错')
  await until(() => !page.look('#void-ask').includes('button--off'), 'the reason to count')
  await page.tap('#void-ask')
  await page.shows('已过当日结账')
  door['receipt.requestVoid'] = () => ({ receiptId: 'rct_1' })
  await page.tap('#void-ask')
  await until(() => app.sent('receipt.requestVoid').length === 2, 'the wish')
  expect(app.sent('receipt.requestVoid')[1]).toMatchObject({ receiptId: 'rct_1', reason: '抬头写错' })
  page.close()
})

test('a cashier is offered no voiding of a receipt whose day has closed: she reads that a refund takes it back', async () => {
  door['receipt.list'] = () => ({ items: [row({ settledAt: Date.now() - 2 * 86_400_000 })] })
  const page = await open()
  await page.tap('#receipt-rct_1')
  await page.shows('不能作废；请走退款')
  expect(page.has('#void-ask')).toBe(false)
  page.close()
  door['receipt.list'] = () => ({ items: [row()] })
})

test('the accountant decides what a cashier asked for', async () => {
  await as(feng)
  door['receipt.list'] = () => ({ items: [row({ asked: { byName: '钱小雨', at: Date.now(), reason: '抬头写错' } })] })
  door['receipt.approveVoid'] = () => ({ receiptId: 'rct_1' })
  const page = await open({ show: 'asked' })
  await page.shows('状态待作废确认')
  await page.tap('#receipt-rct_1')
  await page.shows('钱小雨')
  await page.tap('#void-yes')
  await until(() => app.sent('receipt.approveVoid').length, 'the decision')
  expect(app.sent('receipt.list').every(({ asked }) => asked === true)).toBe(false)
  expect(app.sent('receipt.approveVoid')[0]).toMatchObject({ receiptId: 'rct_1' })
  page.close()
})
