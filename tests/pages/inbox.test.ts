import { feng } from './fees'
import { boot, type Door, refuse, until } from './harness'
import { lin } from './people'

const message = {
  deliveryId: 'dlv_1',
  event: 'ticket.accepted',
  text: '王建国已接单',
  reference: { ticketId: 'tkt_1' },
  at: Date.now() - 120_000,
}
const door: Door = {
  'people.me': () => lin,
  'notice.read': () => ({ deliveryId: 'dlv_1' }),
  'notice.unread': () => ({ count: 0, more: false }),
}
const app = boot(door)

test('an inbox that fails says so and recovers; an empty one says what will come', async () => {
  door['notice.inbox'] = () => {
    throw refuse('internal', '出了点问题，我们已记录', { retry: true })
  }
  const page = await app.open('pages/inbox/index')
  await page.shows('出了点问题')
  door['notice.inbox'] = () => ({ items: [] })
  await page.tap('#retry')
  await page.shows('没有消息')
  page.close()
})

test('a message says what happened; a tap reads it and opens the ticket', async () => {
  let readAt: number | null = null
  door['notice.inbox'] = () => ({ items: [{ ...message, readAt }] })
  door['notice.unread'] = () => ({ count: readAt ? 0 : 1, more: false })
  const page = await app.open('pages/inbox/index')
  await page.shows('1 条未读')
  await page.shows('2 分钟前')
  readAt = Date.now()
  await page.tap('#notice-dlv_1')
  await until(() => app.sent('notice.read').length, 'the reading')
  expect(app.wxCalls('navigateTo')[0]?.url).toBe('/packages/owner/ticket/index?ticketId=tkt_1')
  await until(() => !page.text().includes('未读'), 'nothing unread')
  page.close()
})

test('who has more than ninety-nine unread messages is told so, not an exact number', async () => {
  door['notice.unread'] = () => ({ count: 99, more: true })
  const page = await app.open('pages/inbox/index')
  await page.shows('99+ 条未读')
  page.close()
})

test('messages about money open what they are about, for the owner and for the office', async () => {
  const inbox = async (event: string, reference: Record<string, string>, id: string) => {
    door['notice.inbox'] = () => ({
      items: [{ ...message, deliveryId: id, event, reference, readAt: 1 }],
    })
    const before = app.wxCalls('navigateTo').length
    const page = await app.open('pages/inbox/index')
    await page.tap(`#notice-${id}`)
    await until(() => app.wxCalls('navigateTo').length > before, event)
    page.close()
    return app.wxCalls('navigateTo').at(-1)?.url
  }
  expect(await inbox('payment.paid', { paymentId: 'pay_1' }, 'm1')).toBe(
    '/packages/owner/payment/index?paymentId=pay_1',
  )
  expect(await inbox('refund.failed', { refundId: 'rfd_1', paymentId: 'pay_1' }, 'm2')).toBe(
    '/packages/owner/payment/index?paymentId=pay_1',
  )
  expect(await inbox('billing.charged', {}, 'm3')).toBe('/packages/owner/fees/index')
  door['people.me'] = () => feng
  const me = await app.open('pages/me/index')
  await me.shows(feng.name)
  me.close()
  expect(await inbox('refund.requested', { refundId: 'rfd_1', paymentId: 'pay_1' }, 'm4')).toBe(
    '/packages/cashier/refunds/index?refundId=rfd_1',
  )
  expect(await inbox('reconciliation.differs', { date: '2026-11-20' }, 'm5')).toBe(
    '/packages/books/reconciliation/index?date=2026-11-20',
  )
})
