import { boot } from './harness'
import { qian } from './people'

let items = [
  {
    deliveryId: 'dlv_1',
    event: 'ticket.reported',
    channel: 'wecom',
    recipient: '维修组',
    reason: '45009',
    at: Date.now(),
    attempts: 5,
  },
]
const app = boot({ 'people.me': () => qian, 'notice.undelivered': () => ({ items }) })

test('a manager sees what did not arrive, where, and how often it was tried', async () => {
  const page = await app.open('packages/manager/undelivered/index')
  await page.shows('维修组 · 企业微信群')
  await page.shows('已试 5 次')
  page.close()
  expect(app.sent('notice.undelivered')[0]).toEqual({ estateId: 'est_1' })
})

test('a manager reads that everything arrived when it did', async () => {
  items = []
  const page = await app.open('packages/manager/undelivered/index')
  await page.shows('所有通知都已送达')
  page.close()
})
