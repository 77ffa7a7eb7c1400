import { billOf, dueOf, management } from './fees'
import { boot, type Door, refuse, until } from './harness'
import { orderOf } from './payments'
import { lin } from './people'

const water = billOf()
const keyOf = ({ billId }: { billId: string }) => billId.replaceAll(':', '-')
const policy = {
  estateId: 'est_1',
  configured: true,
  prepayMonths: 12,
  parts: false,
  supervisorRefundFen: 50_000,
  version: 0,
}
const door: Door = {
  'people.me': () => lin,
  'billing.due': () => dueOf([management, water]),
  'payment.policy': () => policy,
  'payment.begin': () => orderOf(),
}
const app = boot(door)
app.answers.requestPayment = { errMsg: 'requestPayment:ok' }
const open = () => app.open('packages/owner/fees/index', { houseId: 'hou_501' })

test('an owner pays what is ticked: the amounts stay with the server, WeChat’s sheet opens, then the page that waits', async () => {
  const page = await open()
  await page.shows('¥307.86')
  await page.tap(`#tick-${keyOf(management)}`)
  await page.shows('已选 1 项¥57.62')
  await page.tap('#pay')
  await until(() => app.wxCalls('navigateTo').length > 0, 'the payment to open')
  expect(app.sent('payment.begin')[0].houses).toEqual([{ houseId: 'hou_501', bills: [{ billId: water.billId }] }])
  expect(app.wxCalls('requestPayment')[0]).toMatchObject({ package: 'prepay_id=wx1', signType: 'RSA', paySign: 'sign' })
  expect(app.wxCalls('navigateTo')[0]?.url).toContain('owner/payment/index?paymentId=pay_1&said=confirmed')
  page.close()
})

test('a refusal leaves everything ticked and leads to the order that holds the bill', async () => {
  // Whatever is refused is asked for afresh: the next page hears of it.
  door['payment.policy'] = () => ({ ...policy, parts: true })
  door['payment.begin'] = () => {
    throw refuse('payment.bill_reserved', '水费正在另一笔支付中', { reference: { paymentId: 'pay_other' } })
  }
  const page = await open()
  await page.tap('#pay')
  await page.shows('正在另一笔支付中')
  await page.shows('已选 2 项')
  await page.tap('#see-other')
  await until(
    () => app.wxCalls('navigateTo').some(({ url }) => String(url).includes('paymentId=pay_other')),
    'the other payment',
  )
  page.close()
})

test('where the estate takes parts, a bill is paid in part; a lost answer is asked again under its own request', async () => {
  door['payment.begin'] = () => {
    throw new Error('no network')
  }
  const page = await open()
  await page.tap(`#part-${keyOf(management)}`)
  await page.type('#part-yuan', '100')
  await until(() => !page.look('#part-set').includes('button--off'), 'the amount to count')
  await page.tap('#part-set')
  await page.shows('¥157.62')
  const before = app.sent('payment.begin').length
  await page.tap('#pay')
  await page.shows('网络不通')
  door['payment.policy'] = () => ({ ...policy, configured: false })
  door['payment.begin'] = () => orderOf()
  await page.tap('#pay')
  await until(() => app.sent('payment.begin').length === before + 2, 'the second asking')
  const [first, second] = app.sent('payment.begin').slice(-2)
  expect(first.houses[0].bills[0]).toEqual({ billId: management.billId, amountFen: 10_000 })
  expect(second).toEqual(first)
  page.close()
})

test('an estate without WeChat Pay says where to pay instead', async () => {
  const page = await open()
  await page.shows('尚未开通微信支付')
  expect(page.look('#pay')).toContain('button--off')
  page.close()
})
