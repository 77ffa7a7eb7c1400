import { he } from './fees'
import { boot, type Door, until } from './harness'

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
  'people.me': () => he,
  'prepayment.list': ({ state }) => ({ items: state === 'requested' ? [row] : [] }),
  'prepayment.approve': () => ({ passingId: 'psg_1' }),
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
