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

test('a day whose statement is not there yet shows no figures of it; a spoilt one says why it was refused', async () => {
  door['reconciliation.get'] = () => day({ state: 'waiting', checkedAt: null, there: null, feeFen: 0 })
  const page = await open()
  await page.shows('次日 10 点后')
  await page.shows('微信支付账单—')
  page.close()
  for (const [problem, said] of [
    ['tradebill hash', '交易账单与微信支付的签名摘要不符'],
    ['fundflowbill header 手续费', '资金账单中没有“手续费”一列'],
    ['unknown quiet', '没有给出可以核实的答复'],
  ] as const) {
    door['reconciliation.get'] = () => day({ state: 'problem', problem, there: null })
    const spoilt = await open()
    await spoilt.shows(said)
    spoilt.close()
  }
})
test('a movement of the balance that is nothing we know is named', async () => {
  door['reconciliation.get'] = () =>
    day({
      state: 'differs',
      differences: [
        {
          kind: 'other_flow',
          orderNumber: '',
          refundNumber: null,
          oursFen: 0,
          theirsFen: -1_000,
          named: '分账支出 · 分账',
        },
      ],
    })
  const page = await open()
  await page.shows('分账支出 · 分账')
  await page.shows('在商户平台核实')
  page.close()
})
