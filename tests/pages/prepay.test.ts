import { tenant } from './fees'
import { boot, type Door, refuse, until } from './harness'
import { orderOf } from './payments'
import { lin } from './people'

const door: Door = {
  'people.me': () => lin,
  'payment.policy': () => ({
    estateId: 'est_1',
    configured: true,
    prepayMonths: 12,
    parts: false,
    supervisorRefundFen: 50_000,
    version: 0,
  }),
  'payment.begin': () => {
    throw refuse('payment.prepay_limit', '最多预存 12 个月，目前还可预存 300.00 元')
  },
}
const app = boot(door)

test('an owner pays in advance, within what the estate takes; refused, the amount stays', async () => {
  const page = await app.open('packages/owner/prepay/index', { houseId: 'hou_501' })
  await page.shows('最多预存 12 个月')
  expect(page.look('#pay')).toContain('button--off')
  await page.type('#amount', '0.001')
  await page.shows('最多两位小数')
  await page.tap('#quick-500')
  await page.shows('去支付 ¥500.00')
  await page.tap('#pay')
  await page.shows('还可预存 300.00 元')
  await page.type('#amount', '300')
  door['payment.begin'] = () => orderOf()
  await page.tap('#pay')
  await until(() => app.wxCalls('navigateTo').length, 'the payment')
  expect(app.sent('payment.begin').at(-1).houses).toEqual([{ houseId: 'hou_501', bills: [], prepayFen: 30_000 }])
  page.close()
})

test('a tenant is told who pays in advance', async () => {
  door['people.me'] = () => tenant
  const me = await app.open('pages/me/index')
  await until(() => app.sent('people.me').length > 1, 'who she is')
  me.close()
  const page = await app.open('packages/owner/prepay/index')
  await page.shows('预存由业主或家属办理')
  page.close()
})
