import { boot, type Door, refuse, until } from './harness'
import { lin } from './people'

const message = {
  deliveryId: 'dlv_1',
  event: 'ticket.accepted',
  text: '王建国已接单',
  reference: { ticketId: 'tkt_1' },
  at: Date.now() - 120_000,
}
const door: Door = { 'people.me': () => lin, 'notice.read': () => ({ deliveryId: 'dlv_1' }) }
const app = boot(door)

test('an inbox that fails says so and recovers; an empty one says what will come', async () => {
  door['notice.inbox'] = () => {
    throw refuse('internal', '出了点问题，我们已记录', { retry: true })
  }
  const page = await app.open('pages/inbox/index')
  await page.shows('出了点问题')
  door['notice.inbox'] = () => ({ items: [], unread: 0 })
  await page.tap('#retry')
  await page.shows('没有消息')
  page.close()
})

test('a message says what happened; a tap reads it and opens the ticket', async () => {
  let readAt: number | null = null
  door['notice.inbox'] = () => ({ items: [{ ...message, readAt }], unread: readAt ? 0 : 1 })
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
