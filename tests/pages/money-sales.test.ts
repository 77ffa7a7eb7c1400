import { he } from './fees'
import { boot, type Door, until } from './harness'

const door: Door = {
  'people.me': () => he,
  'billing.saleCorrections': () => ({
    items: [
      {
        correctionId: 'sco_1',
        houseId: 'hou_501',
        houseLabel: '3 栋 2 单元 501',
        on: '2026-08-15',
        to: null,
        reason: '登记到了别的房屋',
        state: 'requested',
        requestedBy: '冯雅琴',
        requestedAt: Date.now(),
        decidedBy: null,
        note: '',
        mine: false,
      },
    ],
  }),
  'billing.previewSale': () => ({
    seen: 'digest-1',
    transfers: [],
    bills: [
      {
        billId: 'b1',
        item: 'MANAGEMENT_FEE',
        period: '2026-09',
        amountFen: 30_000,
        settledFen: 30_000,
        from: 'owner2',
        to: 'owner',
      },
    ],
    prepaid: [{ from: 'owner2', to: 'owner', amountFen: 500 }],
    undivided: [],
    persons: [{ name: '买家', from: 'owner2', to: 'owner' }],
  }),
  'billing.decideSale': () => ({ correctionId: 'sco_1' }),
}
const app = boot(door)

test('the manager sees whose bills become whose and what was paid, and agrees to exactly that', async () => {
  const page = await app.open('packages/cashier/sales/index')
  await page.shows('第 2 任业主 → 首任业主，已缴 ¥300.00')
  await page.shows('预存款 第 2 任业主 → 首任业主')
  await page.shows('买家')
  await page.tap('#approve-sco_1')
  await until(() => app.sent('billing.decideSale').length, 'the yes')
  expect(app.sent('billing.decideSale')[0]).toMatchObject({ correctionId: 'sco_1', agree: true, seen: 'digest-1' })
  page.close()
})
