import { boot, type Door, refuse, until } from './harness'
import { qian } from './people'

const door: Door = {
  'people.me': () => qian,
  'people.staff': () => ({ items: [{ personId: 'per_wang', name: '王建国', role: 'worker', grantId: 'grt_w' }] }),
  'people.invitations': () => ({
    items: [
      { invitationId: 'inv_p', name: '孙立军', phone: '139****1111', role: 'worker', state: 'proposed' },
      { invitationId: 'inv_u', name: '何静怡', phone: '139****2222', role: 'clerk', state: 'used' },
    ],
  }),
  'people.approveInvitation': () => ({ invitationId: 'inv_p' }),
  'people.inviteStaff': () => ({ invitationId: 'inv_n' }),
}
const app = boot(door)

test('a manager approves an imported colleague; used invitations are out of the way', async () => {
  const page = await app.open('packages/manager/staff/index')
  await page.shows('孙立军')
  expect(page.text()).not.toContain('何静怡')
  await page.tap('#approve-inv_p')
  await until(() => app.sent('people.approveInvitation').length, 'the approval')
  page.close()
})

test('a manager invites a cashier', async () => {
  const page = await app.open('packages/manager/staff/index')
  await page.tap('#role-cashier')
  await page.type('#name', '钱小雨')
  await page.type('#phone', '13912340031')
  await until(() => page.look('#role-cashier').includes('pill--on'), 'the chosen role')
  await page.tap('#send')
  await until(() => app.sent('people.inviteStaff').length, 'the invitation')
  expect(app.sent('people.inviteStaff')[0]).toMatchObject({
    estateId: 'est_1',
    role: 'cashier',
    name: '钱小雨',
    phone: '13912340031',
  })
  page.close()
})

test('a manager is asked before somebody’s access ends, and reads why it cannot', async () => {
  door['people.endGrant'] = () => {
    throw refuse('people.last_manager', '项目至少要保留一位经理')
  }
  const page = await app.open('packages/manager/staff/index')
  await page.tap('#end-grt_w')
  await page.shows('结束 王建国 的维修师傅岗位')
  expect(app.sent('people.endGrant')).toHaveLength(0)
  await page.tap('#end-send')
  await page.shows('项目至少要保留一位经理')
  expect(app.sent('people.endGrant')[0]).toMatchObject({ personId: 'per_wang', grantId: 'grt_w' })
  page.close()
})
