import { boot, type Door, until } from './harness'
import { lin } from './people'

const door: Door = { 'people.me': () => lin, 'payment.mine': () => ({ items: [] }) }
const app = boot(door)

test('an owner finds every payment of hers, with its state, and opens one', async () => {
  const page = await app.open('packages/owner/payments/index')
  await page.shows('还没有缴费记录')
  page.close()
  door['payment.mine'] = () => ({
    items: [
      {
        paymentId: 'pay_1',
        estateId: 'est_1',
        houseLabels: ['3 栋 2 单元 501'],
        state: 'partially_refunded',
        totalFen: 5_762,
        refundedFen: 1_000,
        createdAt: Date.now(),
        settledAt: Date.now(),
      },
    ],
  })
  const again = await app.open('packages/owner/payments/index')
  await again.shows('部分退款')
  await again.shows('已退 ¥10.00')
  await again.tap('#payment-pay_1')
  await until(() => String(app.wxCalls('navigateTo')[0]?.url).includes('paymentId=pay_1'), 'the payment')
  again.close()
})
