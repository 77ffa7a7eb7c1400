import type { Household } from '../../shared/people/data'
import { boot, type Door, refuse, until } from './harness'
import { HOUSE, lin } from './people'

const household: Household = {
  houseId: HOUSE.houseId,
  label: HOUSE.label,
  members: [
    { personId: lin.personId, grantId: 'grt_owner', name: '林晓梅', role: 'owner', until: null },
    { personId: 'per_co', grantId: 'grt_co', name: '陈志远', role: 'owner', until: null },
    { personId: 'per_son', grantId: 'grt_son', name: '林小宝', role: 'family', until: null },
  ],
  invitations: [
    {
      invitationId: 'inv_1',
      name: '周明远',
      phone: '139****5678',
      role: 'tenant',
      until: Date.parse('2027-06-30T04:00:00Z'),
      expiresAt: Date.now() + 86_400_000,
    },
  ],
}
const plates = [{ plate: '粤B12345' }]
const door: Door = {
  'people.me': () => lin,
  'people.household': () => household,
  'estate.plates': () => ({ items: plates }),
}
const app = boot(door)
declare function getCurrentPages(): unknown[]
const PAGE = 'packages/owner/household/index'

test('an owner invites a tenant for half a year; a wrong number is pointed out and nothing is lost', async () => {
  door['people.inviteToHouse'] = () => ({ invitationId: 'inv_1' })
  const page = await app.open(PAGE)
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
  const page = await app.open(PAGE)
  await page.type('#name', '林父')
  await page.type('#phone', '13912345678')
  await page.tap('#send')
  await page.shows('找不到这个房屋或地点')
  page.close()
  expect(app.stored.get('anju.own.per_lin.est_1.draft.invite')).toContain('林父')
})

test('an owner sees who may enter, and is asked before sending family away; another owner cannot be', async () => {
  door['people.endGrant'] = () => ({ grantId: 'grt_son' })
  const page = await app.open(PAGE)
  await page.shows('林小宝')
  expect(page.has('#end-grt_co')).toBe(false)
  expect(page.has('#end-grt_owner')).toBe(false)
  await page.tap('#end-grt_son')
  await page.shows('将 林小宝 移出')
  expect(app.sent('people.endGrant')).toHaveLength(0)
  await page.tap('#end-send')
  await until(() => app.sent('people.endGrant').length, 'the end')
  expect(app.sent('people.endGrant')[0]).toMatchObject({ personId: 'per_son', grantId: 'grt_son' })
  page.close()
})

test('an owner takes an invitation back, and reads when it was too late', async () => {
  door['people.revokeInvitation'] = () => {
    throw refuse('people.invitation_invalid', '邀请无效、已过期或已使用')
  }
  const page = await app.open(PAGE)
  await page.tap('#revoke-inv_1')
  await page.shows('邀请无效')
  expect(app.sent('people.revokeInvitation')[0]).toMatchObject({ invitationId: 'inv_1' })
  page.close()
})

test('an owner reads until when an invited tenant may stay: the date that was chosen', async () => {
  const page = await app.open(PAGE)
  await page.shows('2027-06-30')
  page.close()
})

test('an owner sends the invitation on as a card that names nobody, no home and no number', async () => {
  const page = await app.open(PAGE)
  await until(() => page.has('#share-invitation'), 'the button')
  const [open] = [getCurrentPages().at(-1) as unknown as { onShareAppMessage(from: object): Record<string, string> }]
  const card = open.onShareAppMessage({ from: 'button' })
  expect(card).toMatchObject({ path: '/pages/me/index', imageUrl: expect.stringMatching(/./) })
  expect(JSON.stringify(card)).not.toMatch(/周明远|林晓梅|5678|501|inv_1/)
  page.close()
})

test('an owner adds a plate and takes one away; a refused one stays typed', async () => {
  door['estate.addPlate'] = () => {
    throw refuse('estate.not_a_plate', '“我的车”不像车牌号，例如 粤B12345')
  }
  door['estate.removePlate'] = () => ({ houseId: HOUSE.houseId })
  const page = await app.open(PAGE)
  await page.shows('粤B12345')
  await page.type('#plate', '我的车')
  await until(() => !page.look('#plate-add').includes('button--off'), 'a button that works')
  await page.tap('#plate-add')
  await page.shows('不像车牌号')
  door['estate.addPlate'] = () => ({ houseId: HOUSE.houseId })
  await page.type('#plate', '粤B54321')
  await until(
    () => String(app.stored.get(`anju.own.per_lin.est_1.draft.plate.${HOUSE.houseId}`)).includes('54321'),
    'it',
  )
  await page.tap('#plate-add')
  await until(() => app.sent('estate.addPlate').length > 1, 'the plate')
  expect(app.sent('estate.addPlate').at(-1)).toMatchObject({ houseId: HOUSE.houseId, plate: '粤B54321' })
  await page.tap('#plate-off-0')
  await until(() => app.sent('estate.removePlate').length, 'the removal')
  expect(app.sent('estate.removePlate')[0]).toMatchObject({ plate: '粤B12345' })
  page.close()
})
