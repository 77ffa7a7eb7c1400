import { boot, type Door, until } from './harness'
import { admin } from './people'

const door: Door = {
  'people.me': () => admin,
  'people.staff': () => ({ items: [{ personId: 'per_admin', grantId: 'grt_1', name: '安管理', role: 'admin' }] }),
  'people.invitations': () => ({ items: [] }),
  'people.inviteStaff': () => ({ invitationId: 'inv_1' }),
}
const app = boot(door)

test('an administrator of the system invites another, of no estate', async () => {
  const page = await app.open('packages/admin/admins/index')
  await page.shows('安管理')
  expect(page.count('#role-worker')).toBe(0)
  await page.type('#name', '安工')
  await page.type('#phone', '13900000088')
  await page.tap('#send')
  await until(() => app.sent('people.inviteStaff').length, 'the invitation')
  expect(app.sent('people.inviteStaff')[0]).toMatchObject({
    estateId: 'system',
    role: 'admin',
    name: '安工',
    phone: '13900000088',
  })
  page.close()
})
