import { feng } from './fees'
import { boot, type Door, until } from './harness'

const anomaly = {
  anomalyId: 'pay_1:abc',
  paymentId: 'pay_1',
  kind: 'evidence' as const,
  what: 'totalFen',
  told: { orderNumber: 'pay_1', totalFen: 5_761 },
  source: 'callback' as const,
  at: Date.now(),
  state: 'open' as const,
  note: '',
}
const door: Door = { 'people.me': () => feng, 'payment.anomalies': () => ({ items: [anomaly] }) }
const app = boot(door)

test('what does not fit its order waits for a person, who writes down what was found', async () => {
  door['payment.settleAnomaly'] = () => ({ anomalyId: anomaly.anomalyId })
  const page = await app.open('packages/books/anomalies/index')
  await page.shows('支付结果与订单不符')
  for (const part of ['订单金额', '¥57.61', '微信支付通知']) await page.shows(part)
  expect(page.look('#settle-pay_1-abc')).toContain('button--off')
  await page.type('#note-pay_1-abc', '商户平台查无此金额，已报微信')
  await until(() => !page.look('#settle-pay_1-abc').includes('button--off'), 'the note to count')
  await page.tap('#settle-pay_1-abc')
  await until(() => app.sent('payment.settleAnomaly').length, 'the note')
  expect(app.sent('payment.settleAnomaly')[0]).toMatchObject({
    anomalyId: 'pay_1:abc',
    note: '商户平台查无此金额，已报微信',
  })
  page.close()
})
