import { feng, he } from './fees'
import { boot, type Door, until } from './harness'
import { refundOf } from './payments'

const policy = {
  estateId: 'est_1',
  configured: true,
  prepayMonths: 12,
  parts: false,
  supervisorRefundFen: 50_000,
  version: 0,
}
const door: Door = {
  'people.me': () => feng,
  'payment.policy': () => policy,
  'refund.list': () => ({ items: [refundOf({ parts: [] })] }),
  'refund.get': () => refundOf(),
}
const app = boot(door)
/** Who looks is asked anew where a person looks at herself. */
async function as(person: typeof feng) {
  door['people.me'] = () => person
  const me = await app.open('pages/me/index')
  await me.shows(person.name)
  me.close()
}
const open = (query = {}) => app.open('packages/cashier/refunds/index', query)

test('the accountant checks a refund; the reason for a rejection is not optional', async () => {
  door['refund.check'] = () => ({ refundId: 'rfd_1' })
  const page = await open()
  await page.shows('3 栋 2 单元 501')
  await page.shows('林晓芸')
  await page.tap('#refund-rfd_1')
  await page.shows('水费 2026-10')
  expect(page.look('#reject')).toContain('button--off')
  await page.type('#note', '已与流水核对')
  await until(() => !page.look('#reject').includes('button--off'), 'the note to count')
  await page.tap('#check')
  await until(() => app.sent('refund.check').length, 'the check')
  expect(app.sent('refund.check')[0]).toMatchObject({ refundId: 'rfd_1', note: '已与流水核对' })
  page.close()
})

test('the accountant reads a late penalty with the month it was charged for', async () => {
  const penalty = {
    houseId: 'hou_501',
    houseLabel: '3 栋 2 单元 501',
    item: 'LATE_PENALTY' as const,
    period: '2026-08',
  }
  door['refund.get'] = () => refundOf({ parts: [{ ...penalty, amountFen: 312 }] })
  const page = await open({ refundId: 'rfd_1' })
  await page.shows('违约金 2026-08')
  page.close()
})

test('the one who checked cannot approve: three persons, not three roles', async () => {
  await as(he)
  door['refund.get'] = () => refundOf({ waitsFor: 'approval', checkedAt: Date.now(), mine: true })
  const page = await open({ refundId: 'rfd_1' })
  await page.shows('必须是三个不同的人')
  expect(page.has('#approve')).toBe(false)
  page.close()
})

test('a manager approves what another has checked; an abnormal one says what to do', async () => {
  door['refund.get'] = () => refundOf({ waitsFor: 'approval', checkedAt: Date.now() })
  door['refund.approve'] = () => ({ refundId: 'rfd_1' })
  const page = await open({ refundId: 'rfd_1' })
  await page.shows('¥500.00')
  door['refund.get'] = () =>
    refundOf({ waitsFor: 'wechat', state: 'abnormal', checkedAt: Date.now(), approvedAt: Date.now() })
  await page.tap('#approve')
  await page.shows('微信商户平台')
  expect(app.sent('refund.approve')[0]).toMatchObject({ refundId: 'rfd_1' })
  page.close()
})
