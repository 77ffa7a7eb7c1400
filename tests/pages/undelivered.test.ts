import { boot, until } from './harness'
import { qian } from './people'

let items = [
  {
    deliveryId: 'dlv_1',
    event: 'ticket.reported',
    channel: 'wecom' as const,
    recipient: 'queue',
    group: 'queue' as const,
    over: true,
    reason: 'unknown 0',
    at: Date.now(),
    attempts: 5,
    tries: [{ at: Date.now(), reason: 'later -1' as string | null }],
    nextAt: null as number | null,
  },
]
const app = boot({
  'people.me': () => qian,
  'notice.undelivered': () => ({ items }),
  'notice.resend': () => ({ deliveryId: 'dlv_1' }),
})

test('a manager sees what did not arrive, where, and how often it was tried', async () => {
  const page = await app.open('packages/manager/undelivered/index')
  await page.shows('工单群 · 企业微信群')
  await page.shows('已试 5 次')
  await page.shows('不确定对方是否收到')
  await page.shows('对方服务繁忙')
  page.close()
  expect(app.sent('notice.undelivered')[0]).toEqual({ estateId: 'est_1' })
})

test('a manager sends once more what nobody knows to have arrived, and nothing that is tried by itself', async () => {
  const page = await app.open('packages/manager/undelivered/index')
  await page.tap('#resend-dlv_1')
  await until(() => app.sent('notice.resend').length, 'the message')
  expect(app.sent('notice.resend')[0]).toMatchObject({ deliveryId: 'dlv_1' })
  page.close()
  items = items.map(one => ({ ...one, over: false, reason: 'later -1' }))
  const again = await app.open('packages/manager/undelivered/index')
  await again.shows('稍后自动再试')
  expect(again.has('#resend-dlv_1')).toBe(false)
  again.close()
})

test('a manager reads that everything arrived when it did', async () => {
  items = []
  const page = await app.open('packages/manager/undelivered/index')
  await page.shows('所有通知都已送达')
  page.close()
})
