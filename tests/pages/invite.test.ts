import { boot, type Door, refuse, until } from './harness'
import { HOUSE, lin } from './people'

const door: Door = { 'people.me': () => lin }
const app = boot(door)

test('an owner invites a tenant for half a year; a wrong number is pointed out and nothing is lost', async () => {
  door['people.inviteToHouse'] = () => ({ invitationId: 'inv_1' })
  const page = await app.open('packages/owner/invite/index')
  await page.tap('#role-tenant')
  await page.type('#name', '周明远')
  await page.type('#phone', '12345')
  await page.tap('#end-halfYear')
  await until(() => page.look('#end-halfYear').includes('pill--on'), 'the chosen end')
  await page.tap('#send')
  await page.shows('请检查：手机号')
  expect(app.sent('people.inviteToHouse')).toHaveLength(0)
  await page.type('#phone', '13912345678')
  await page.tap('#send')
  await until(() => app.sent('people.inviteToHouse').length, 'the invitation')
  const sent = app.sent('people.inviteToHouse')[0]
  expect(sent).toMatchObject({ houseId: HOUSE.houseId, role: 'tenant', name: '周明远', phone: '13912345678' })
  expect(sent.until - Date.now()).toBeGreaterThan(181 * 24 * 3_600_000)
  page.close()
})

test('an owner whose invitation is refused keeps what was typed', async () => {
  door['people.inviteToHouse'] = () => {
    throw refuse('place.not_found', '找不到这个房屋或地点')
  }
  const page = await app.open('packages/owner/invite/index')
  await page.type('#name', '林父')
  await page.type('#phone', '13912345678')
  await page.tap('#send')
  await page.shows('找不到这个房屋或地点')
  page.close()
  expect(app.stored.get('anju.draft.invite')).toContain('林父')
})
