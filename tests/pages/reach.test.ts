import { boot, type Door, refuse, until } from './harness'
import { lin } from './people'

let reached = false
let stranger = false
const row = {
  deliveryId: 'dlv_1',
  event: 'ticket.reported',
  text: '师傅已到达',
  reference: {},
  at: Date.now(),
  readAt: null,
}
const cut = () => {
  if (!reached) throw new Error('the network is gone')
}
const door: Door = {
  'people.me': () => {
    cut()
    if (stranger) throw refuse('identity.unknown', '请先登录')
    return lin
  },
  'notice.inbox': () => {
    cut()
    return { items: [row] }
  },
  'notice.unread': () => {
    cut()
    return { count: 1, more: false }
  },
  'billing.due': () => ({ rows: [] }) as never,
  'payment.policy': () => ({ configured: true }) as never,
}
const app = boot(door)

test('a page opened without a network says so, and comes by itself once the network is back', async () => {
  const page = await app.open('pages/inbox/index')
  await page.shows('网络不通')
  await until(() => page.has('#retry'), 'a way to try again')
  reached = true
  app.connect()
  await page.shows('师傅已到达')
  await until(() => !page.has('#offline'), 'the banner to go')
  page.close()
})

test('a page that was there when the network went says that it may be old', async () => {
  const page = await app.open('pages/inbox/index')
  await page.shows('师傅已到达')
  reached = false
  const other = await app.open('pages/me/index')
  await until(() => page.has('#offline'), 'the banner')
  await page.shows('显示的可能不是最新内容')
  await page.shows('师傅已到达')
  reached = true
  app.connect()
  await until(() => !page.has('#offline'), 'the banner to go')
  other.close()
  page.close()
})

test('an answer of another shape is no white page: it says so, and can be tried again', async () => {
  const page = await app.open('packages/owner/fees/index')
  await page.shows('这一页出了问题')
  door['billing.due'] = () => ({ items: [], houses: [], dueFen: 0, penaltyFen: 0 }) as never
  await page.tap('#retry')
  await page.shows('没有待缴的费用')
  page.close()
})

test('an address without what it is about says so and leads back', async () => {
  const page = await app.open('packages/owner/bill/index')
  await page.shows('这个地址不完整或已失效')
  expect(page.has('#go-back')).toBe(true)
  page.close()
})

test('a refusal that no second try can change leads back instead of to a retry', async () => {
  door['ticket.get'] = () => {
    throw refuse('ticket.not_found', '找不到这张工单')
  }
  const page = await app.open('packages/owner/ticket/index', { ticketId: 'tkt_none' })
  await page.shows('找不到这张工单')
  expect([page.has('#retry'), page.has('#go-back')]).toEqual([false, true])
  page.close()
})

test('a stranger on a page of its own kind is led to sign in', async () => {
  stranger = true
  const me = await app.open('pages/me/index')
  const page = await app.open('packages/owner/bills/index')
  await page.shows('请先登录')
  await page.tap('#sign-in-first')
  await until(() => app.wxCalls('navigateTo').some(call => String(call.url).includes('sign-in')), 'the way')
  page.close()
  me.close()
})
