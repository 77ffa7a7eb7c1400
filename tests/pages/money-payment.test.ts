import { feng, he } from './fees'
import { boot, type Door, until } from './harness'
import { paidOf, receiptOf } from './payments'

const door: Door = {
  'people.me': () => feng,
  'payment.get': () => paidOf({ mine: false }),
  'receipt.get': () => ({ items: [receiptOf()], numbering: false }),
}
const app = boot(door)

/** Who looks is asked anew where a person looks at herself. */
async function as(person: typeof feng) {
  door['people.me'] = () => person
  const me = await app.open('pages/me/index')
  await me.shows(person.name)
  me.close()
}

test('staff say why before they see a household’s payment, and pay or cancel nothing', async () => {
  const page = await app.open('packages/cashier/payment/index', { paymentId: 'pay_1' })
  expect(app.sent('payment.get')).toEqual([])
  await page.tap('#reason-checking')
  await until(() => !page.look('#reason-give').includes('button--off'), 'the reason to count')
  await page.tap('#reason-give')
  await page.shows('HP2026-000017')
  expect(app.sent('payment.get')[0]).toMatchObject({ paymentId: 'pay_1', reason: '核对账目' })
  expect(page.has('#pay-cancel') || page.has('#invoice-ask') || page.has('#refund-ask')).toBe(false)
  page.close()
})

test('a manager ends the freeze of a payment and says what the difference was', async () => {
  await as(he)
  door['payment.get'] = () => paidOf({ mine: false, paymentId: 'pay_2', frozen: 'amount' })
  door['payment.unfreeze'] = () => ({ paymentId: 'pay_2' })
  const page = await app.open('packages/cashier/payment/index', { paymentId: 'pay_2' })
  await page.tap('#reason-checking')
  await until(() => !page.look('#reason-give').includes('button--off'), 'the reason to count')
  await page.tap('#reason-give')
  await page.shows('金额不同')
  expect(page.look('#free')).toContain('button--off')
  await page.type('#free-note', '微信账单有误')
  await until(() => !page.look('#free').includes('button--off'), 'the note to count')
  door['payment.get'] = () => paidOf({ mine: false, paymentId: 'pay_2' })
  await page.tap('#free')
  await until(() => !page.has('#frozen'), 'the freeze to end')
  expect(app.sent('payment.unfreeze')[0]).toMatchObject({ paymentId: 'pay_2', note: '微信账单有误' })
  page.close()
})
