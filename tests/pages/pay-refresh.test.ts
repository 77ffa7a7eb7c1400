import { billOf, dueOf } from './fees'
import { boot, type Door, until } from './harness'
import { orderOf, paidOf } from './payments'
import { lin } from './people'

const held = billOf({ reservedFen: 5_762, heldBy: 'pay_1' })
const door: Door = {
  'people.me': () => lin,
  'payment.get': () => orderOf(),
  'receipt.get': () => ({ items: [], numbering: true }),
  'invoice.mine': () => ({ items: [] }),
  'payment.policy': () => ({
    estateId: 'est_1',
    configured: true,
    prepayMonths: 12,
    parts: false,
    supervisorRefundFen: 1,
    version: 0,
  }),
  'billing.due': () => dueOf([held]),
}
const app = boot(door)

test('what a payment has settled leaves the fees that are open behind it, once WeChat Pay’s word is there', async () => {
  const fees = await app.open('packages/owner/fees/index', { houseId: 'hou_501' })
  await fees.shows('支付处理中')
  await fees.tap(`#order-${held.billId.replace(/[^A-Za-z0-9_-]/g, '-')}`)
  await until(() => app.wxCalls('navigateTo').some(({ url }) => String(url).includes('paymentId=pay_1')), 'the order')
  const page = await app.open('packages/owner/payment/index', { paymentId: 'pay_1' })
  await page.shows('待支付')
  const asked = app.sent('billing.due').length
  door['billing.due'] = () => dueOf([])
  door['payment.get'] = () => paidOf()
  await page.shows('账单已结清')
  await until(() => app.sent('billing.due').length > asked, 'the fees to be asked again')
  await fees.shows('没有待缴')
  page.close()
  fees.close()
})
test('a refund says which bills are due again before it is asked for, and afterwards', async () => {
  const lines = paidOf().lines.map(line => ({ ...line, reopens: true }))
  door['payment.get'] = () => paidOf({ lines })
  const page = await app.open('packages/owner/payment/index', { paymentId: 'pay_1' })
  await page.tap('#refund-ask')
  await page.shows('退款后，这些账单会重新变为待缴：水费 2026-10 ¥57.62')
  page.close()
  const refunds = [{ refundId: 'rfd_1', state: 'success' as const, amountFen: 5_762, lines: [0] }]
  door['payment.get'] = () => paidOf({ lines, refunds, state: 'refunded', refundedFen: 5_762 })
  const after = await app.open('packages/owner/payment/index', { paymentId: 'pay_1' })
  await after.shows('已退款，这些账单重新待缴：水费 2026-10')
  await after.tap('#pay-again')
  await until(() => app.wxCalls('navigateTo').some(({ url }) => String(url).includes('owner/fees')), 'the fees')
  after.close()
})
