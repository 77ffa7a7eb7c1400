import { feng } from './fees'
import { boot, type Door } from './harness'
import { paidOf, receiptOf } from './payments'

const door: Door = {
  'people.me': () => feng,
  'payment.get': () => paidOf(),
  'receipt.get': () => ({ items: [receiptOf()], numbering: false }),
}
const app = boot(door)

test('staff say why before they see a household’s payment, and pay or cancel nothing', async () => {
  const page = await app.open('packages/money/payment/index', { paymentId: 'pay_1' })
  expect(app.sent('payment.get')).toEqual([])
  await page.tap('#reason-checking')
  await page.tap('#reason-give')
  await page.shows('HP2026-000017')
  expect(app.sent('payment.get')[0]).toMatchObject({ paymentId: 'pay_1', reason: '核对账目' })
  expect(page.has('#pay-cancel') || page.has('#invoice-ask') || page.has('#refund-ask')).toBe(false)
  page.close()
})
