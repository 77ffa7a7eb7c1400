import type { ReconciliationView } from '../../shared/reconciliation/contract'
import { feng } from './fees'
import { boot, type Door, until } from './harness'

const sums = { payments: 2, paidFen: 4_000, refunds: 0, refundedFen: 0 }
const day = (over: Partial<ReconciliationView> = {}): ReconciliationView => ({
  estateId: 'est_1',
  date: '2026-11-20',
  state: 'agrees',
  checkedAt: Date.now(),
  problem: null,
  here: sums,
  there: sums,
  feeFen: 24,
  withdrawnFen: 0,
  healed: 0,
  differences: [],
  ...over,
})
const door: Door = { 'people.me': () => feng, 'reconciliation.get': () => day() }
const app = boot(door)
const open = () => app.open('packages/books/reconciliation/index', { date: '2026-11-20' })

test('the accountant reads that a day agrees, and has it fetched again', async () => {
  door['reconciliation.rerun'] = () => ({ estateId: 'est_1', date: '2026-11-20' })
  const page = await open()
  await page.shows('分毫不差')
  await page.shows('¥40.00')
  await page.tap('#rerun')
  await until(() => app.sent('reconciliation.rerun').length, 'the rerun')
  await page.tap('#before')
  await until(() => app.sent('reconciliation.get').at(-1)?.date === '2026-11-19', 'the day before')
  page.close()
})

test('each difference has its class, both amounts, what to do, and leads to its payment', async () => {
  door['reconciliation.get'] = () =>
    day({
      state: 'differs',
      differences: [
        { kind: 'amount', orderNumber: 'pay_1', refundNumber: null, oursFen: 2_000, theirsFen: 2_001 },
        { kind: 'unknown_order', orderNumber: 'x9', refundNumber: null, oursFen: 0, theirsFen: 100 },
      ],
    })
  const page = await open()
  await page.shows('2 处差异')
  await page.shows('机器绝不改金额')
  await page.shows('¥20.01')
  expect(page.has('#order-1')).toBe(false)
  await page.tap('#order-0')
  await until(
    () => app.wxCalls('navigateTo').some(({ url }) => String(url).includes('cashier/payment/index?paymentId=pay_1')),
    'the payment',
  )
  page.close()
})

test('a day whose statement is not there yet says when it comes; a spoilt one says why it was refused', async () => {
  door['reconciliation.get'] = () => day({ state: 'waiting', checkedAt: null })
  const page = await open()
  await page.shows('次日 10 点后')
  page.close()
  door['reconciliation.get'] = () => day({ state: 'problem', problem: 'wrong_hash' })
  const spoilt = await open()
  await spoilt.shows('wrong_hash')
  spoilt.close()
})
