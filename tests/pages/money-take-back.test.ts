import { feng, waterWhy } from './fees'
import { boot, type Door, until } from './harness'

const door: Door = {
  'people.me': () => feng,
  'billing.explain': () => ({ ...waterWhy, reversible: true }),
  'billing.reverseCharge': () => ({ chargeId: 'chg_2', waits: true }),
}
const app = boot(door)

test('an accountant takes a charge back with a reason, knowing what becomes of the money', async () => {
  const page = await app.open('packages/cashier/bill/index', { billId: waterWhy.bill.billId })
  await page.tap('#reason-checking')
  await until(() => !page.look('#reason-give').includes('button--off'), 'the button to take the reason')
  await page.tap('#reason-give')
  await page.tap('#take-back')
  await page.shows('转为该缴费人的预存款')
  await page.type('#take-back-why', '重复登记')
  await until(() => !page.look('#take-back-send').includes('button--off'), 'the button')
  await page.tap('#take-back-send')
  await until(() => app.sent('billing.reverseCharge').length, 'the reversal')
  expect(app.sent('billing.reverseCharge')[0]).toMatchObject({ billId: waterWhy.bill.billId, reason: '重复登记' })
  await until(() => app.wxCalls('showToast').some(toast => String(toast.title).includes('已提交经理')), 'it waits')
  page.close()
})
