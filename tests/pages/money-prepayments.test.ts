import { billOf, dueOf, feng, he } from './fees'
import { boot, type Door, until } from './harness'

let me = he
const purse = (houseLabel: string, payer: string) => ({ houseId: `hou_${houseLabel}`, houseLabel, payer })
const row = {
  passingId: 'psg_1',
  from: purse('3-2-501', 'owner'),
  to: purse('5-1-101', 'owner2'),
  amountFen: 12_000,
  reason: '换房',
  state: 'requested' as const,
  requestedBy: '钱小雨',
  requestedAt: Date.now(),
  decidedBy: null,
  note: '',
  mine: false,
}
const door: Door = {
  'people.me': () => me,
  'prepayment.list': ({ state }) => ({ items: state === 'requested' ? [row] : [] }),
  'prepayment.approve': () => ({ passingId: 'psg_1' }),
  'prepayment.request': () => ({ passingId: 'psg_2' }),
  'billing.due': () => dueOf([billOf()], 10_000),
  'prepayment.held': ({ houseId }) => ({
    houseId,
    label: houseId,
    items: [
      { payer: 'owner', amountFen: 10_000, names: ['林晓芸'] },
      { payer: 'tenant1', amountFen: 0, names: ['吴强'] },
    ],
  }),
}
const app = boot(door)

test('the manager sees from whom to whom a prepayment goes, and approves it', async () => {
  const page = await app.open('packages/cashier/prepayments/index')
  await page.shows('3-2-501 首任业主 → 5-1-101 第 2 任业主')
  await page.shows('¥120.00')
  await page.shows('两边的缴费人都会收到消息')
  await page.tap('#approve-psg_1')
  await until(() => app.sent('prepayment.approve').length, 'the yes')
  expect(app.sent('prepayment.approve')[0]).toMatchObject({ passingId: 'psg_1' })
  await page.tap('#state-expired')
  await page.shows('没有这样的预存转移')
  page.close()
})
test('an accountant asks for an owner’s prepayment to be held for the tenant of the same house', async () => {
  me = feng
  const page = await app.open('packages/cashier/household/index', { houseId: 'hou_501' })
  await page.tap('#reason-called')
  await until(() => !page.look('#reason-give').includes('button--off'), 'a reason')
  await page.tap('#reason-give')
  await page.tap('#pass-open')
  await page.shows('首任业主 · 林晓芸 ¥100.00')
  await page.tap('#pass-to-tenant1')
  await page.type('#pass-amount', '80')
  await page.type('#pass-why', '租户代缴')
  await until(() => !page.look('#pass-send').includes('button--off'), 'ready to send')
  await page.tap('#pass-send')
  await until(() => app.sent('prepayment.request').length, 'the request')
  expect(app.sent('prepayment.request')[0]).toMatchObject({
    from: { houseId: 'hou_501', payer: 'owner' },
    to: { houseId: 'hou_501', payer: 'tenant1' },
    amountFen: 8_000,
    reason: '租户代缴',
  })
  page.close()
})
