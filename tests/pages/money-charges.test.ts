import type { ChargeRow } from '../../shared/billing/charge-request'
import { he } from './fees'
import { boot, type Door, until } from './harness'

const row = (over: Partial<ChargeRow> = {}): ChargeRow => ({
  chargeId: 'chg_1',
  houseId: 'hou_501',
  houseLabel: '3 栋 2 单元 501',
  kind: 'charge',
  item: 'CARD',
  subject: 'C-7',
  amountFen: 60_000,
  billId: null,
  state: 'requested',
  reason: '',
  requestedBy: '冯雅琴',
  requestedAt: Date.now(),
  decidedBy: null,
  decidedAt: null,
  note: '',
  mine: false,
  ...over,
})
const door: Door = {
  'people.me': () => he,
  'billing.charges': () => ({ items: [row()] }),
  'billing.decideCharge': () => ({ chargeId: 'chg_1', billId: 'b' }),
}
const app = boot(door)

test('the manager turns a charge down only with a reason, and approves it with one tap', async () => {
  const page = await app.open('packages/cashier/charges/index')
  await page.shows('3 栋 2 单元 501 · 门禁卡工本费 · C-7')
  await page.tap('#reject-chg_1')
  await until(() => page.look('#reject-send').includes('button--off'), 'the button to wait for a reason')
  await page.type('#charge-note', '数量不对')
  await until(() => !page.look('#reject-send').includes('button--off'), 'the button')
  await page.tap('#reject-send')
  await until(() => app.sent('billing.decideCharge').length, 'the no')
  expect(app.sent('billing.decideCharge')[0]).toMatchObject({ chargeId: 'chg_1', agree: false, note: '数量不对' })
  await until(() => app.wxCalls('showToast').some(toast => String(toast.title).includes('未通过')), 'the no to be told')
  await page.tap('#approve-chg_1')
  await until(() => app.sent('billing.decideCharge').length > 1, 'the yes')
  expect(app.sent('billing.decideCharge')[1]).toMatchObject({ chargeId: 'chg_1', agree: true })
  page.close()
})
test('whoever asked for it is told that another person decides', async () => {
  door['billing.charges'] = () => ({ items: [row({ mine: true })] })
  const page = await app.open('packages/cashier/charges/index')
  await page.shows('由另一人审批')
  page.close()
})
