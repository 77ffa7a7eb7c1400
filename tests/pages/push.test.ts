import { he } from './fees'
import { boot, type Door, until } from './harness'

const rules = { quiet: { from: '21:00', to: '08:00' }, digest: { manager: 8 } }
let chosen = false
const door: Door = {
  'people.me': () => he,
  'notice.templates': () => ({ items: [{ event: 'ticket.assigned', templateId: 'tmpl_1' }] }),
  'notice.push': () => ({ ...rules, version: 3, mine: { hour: 8, chosen, ofRole: 8 } }),
  'notice.setPush': () => ({ estateId: 'est_1', version: 4 }),
  'notice.setDigest': () => ({ estateId: 'est_1' }),
  'notice.granted': () => ({ personId: 'per_he' }),
  'notice.silent': () => ({
    templates: 2,
    unasked: 7,
    items: [
      { personId: 'per_z', name: '赵铁柱', roles: ['worker'], silence: 'never' as const, reason: null, group: true },
      {
        ...{ personId: 'per_w', name: '王主管', roles: ['supervisor'], silence: 'failed' as const },
        ...{ reason: 'permanent 40003', group: false },
      },
    ],
  }),
}
const app = boot(door)

test('a manager reads who cannot be reached, why, and what puts it right', async () => {
  const page = await app.open('packages/manager/silent/index')
  await page.shows('赵铁柱')
  await page.shows('从未允许过微信通知')
  await page.shows('群里有推送')
  await page.shows('对方服务拒收（错误 40003）')
  await page.shows('还有 7 人没有列入')
  page.close()
})

test('a manager allows messages within the tap and chooses the hour of their digest', async () => {
  const page = await app.open('packages/estate/push/index')
  await page.shows('21:00 至次日 08:00 不推送')
  await page.tap('#push-allow')
  await until(() => app.wxCalls('requestSubscribeMessage').length > 0, 'the question of WeChat')
  expect(page.has('#push-hour-7')).toBe(false)
  await page.tap('#push-hour-17')
  await until(() => app.sent('notice.setDigest').length > 0, 'the hour')
  expect(app.sent('notice.setDigest')[0]).toMatchObject({ estateId: 'est_1', hour: 17 })
  page.close()
})

test('a manager who chose an hour goes back to that of the role', async () => {
  chosen = true
  const page = await app.open('packages/estate/push/index')
  await page.shows('按岗位（8:00）')
  await page.tap('#push-hour-role')
  await until(() => app.sent('notice.setDigest').some(({ hour }) => hour === 'role'), 'the hour of the role')
  page.close()
})

test('a manager sets quiet hours and the digest of a role', async () => {
  const page = await app.open('packages/estate/rules/index', { part: 'push' })
  await page.shows('免打扰时段')
  await page.fire('#quiet-from', 'change', { value: '22:00' })
  await page.tap('#digest-supervisor-9')
  await until(() => !page.look('#save').includes('button--off'), 'something to save')
  await page.tap('#save')
  await until(() => app.sent('notice.setPush').length > 0, 'the rules')
  expect(app.sent('notice.setPush')[0]).toMatchObject({
    version: 3,
    quiet: { from: '22:00', to: '08:00' },
    digest: { manager: 8, supervisor: 9, clerk: null },
  })
  page.close()
})
