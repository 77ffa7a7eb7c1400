import { STAFF } from '../../shared/people/contract'
import { keptApart, MAKES, mayMake } from '../../shared/people/makes'
import { LocalCloud, requestId } from '../local-cloud'
import { type Answer, must, visitor } from './visitors'

jest.setTimeout(60_000)
let cloud: LocalCloud
let estateId: string
let count = 0
const phoneOf = (n: number) => `1377000${String(n).padStart(4, '0')}`
beforeAll(async () => {
  cloud = await LocalCloud.start()
  estateId = cloud.who('wx_manager_he').estateId
})
afterAll(() => cloud.stop())

const ask = (openId: string, operation: string, input: object = {}): Promise<Answer> =>
  cloud.asWechat<Answer>(openId, operation, input)
const invite = (openId: string, role: string, phone: string) =>
  ask(openId, 'people.inviteStaff', { estateId, role, name: '某人', phone })
const accept = (openId: string, invitationId: string) => ask(openId, 'people.acceptInvitation', { invitationId })
/** A newcomer whom `maker` has made `role`. */
async function made(maker: string, role: string): Promise<string> {
  count += 1
  const phone = phoneOf(count)
  const openId = await visitor(cloud, phone)
  const { data } = await invite(maker, role, phone)
  expect(await accept(openId, data.invitationId)).toMatchObject({ ok: true })
  return openId
}
const vouch = async (openId: string, phone: string, country = '86') => {
  const { code } = await cloud.post('/local/wechat/phone-code', { phone, country })
  await must(cloud, openId, 'people.phone', { code })
}

describe('who may make whom, cell by cell', () => {
  const makers = {
    manager: 'wx_manager_he',
    supervisor: 'wx_supervisor_wang',
    owner: 'wx_owner_lin',
    admin: 'wx_admin',
  }
  test.each(Object.entries(makers))('a %s invites to the roles of the row and to no other', async (role, openId) => {
    const seen = await Promise.all(
      STAFF.map(async wanted => [wanted, (await invite(openId, wanted, phoneOf(9000))).code ?? 'invited'] as const),
    )
    const none = role !== 'manager' && role !== 'admin'
    expect(seen).toEqual(
      STAFF.map(wanted => [
        wanted,
        none ? 'access.denied' : mayMake(role, wanted) ? 'invited' : 'people.not_yours_to_make',
      ]),
    )
  })
  test('the table names no way for a manager to an administrator, nor for anybody to an owner', () => {
    expect(mayMake('manager', 'admin')).toBe(false)
    expect(Object.values(MAKES).flat()).not.toContain('owner')
  })
  test('an administrator of the system makes another one of it, who opens estates; a manager makes none there', async () => {
    const of = (openId: string, role: string, phone: string) =>
      ask(openId, 'people.inviteStaff', { estateId: 'system', role, name: '安工', phone })
    expect(await of('wx_manager_he', 'admin', phoneOf(9100))).toMatchObject({ code: 'access.denied' })
    expect(await of('wx_admin', 'manager', phoneOf(9100))).toMatchObject({ code: 'estate.not_found' })
    const openId = await visitor(cloud, phoneOf(9101))
    const { data } = await of('wx_admin', 'admin', phoneOf(9101))
    expect((await must(cloud, 'wx_admin', 'people.invitations', { estateId: 'system' })).items).toHaveLength(1)
    expect(await accept(openId, data.invitationId)).toMatchObject({ ok: true })
    expect(await ask(openId, 'estate.list')).toMatchObject({ ok: true })
    expect((await must(cloud, openId, 'people.staff', { estateId: 'system' })).items).toHaveLength(2)
  })
  test('an estate’s administrator, unlike the system’s, opens no estate and makes nobody', async () => {
    const second = await made('wx_admin', 'admin')
    expect(await invite(second, 'admin', phoneOf(9001))).toMatchObject({ code: 'access.denied' })
    const opened = { name: '新苑', code: 'xinyuan', manager: { name: '何', phone: phoneOf(9002) } }
    expect(await ask(second, 'estate.create', opened)).toMatchObject({ code: 'access.denied' })
    expect(await ask(second, 'merchant.get', { estateId })).toMatchObject({ ok: true })
    const { grants } = await must(cloud, second, 'people.me')
    const { personId } = await must(cloud, second, 'people.me')
    const end = { personId, grantId: grants[0].grantId }
    expect(await ask('wx_manager_he', 'people.endGrant', end)).toMatchObject({ code: 'people.not_found' })
    expect(await ask('wx_admin', 'people.endGrant', end)).toMatchObject({ ok: true })
  })
  test('two estates of one name cannot be: the second is told what to add', async () => {
    const manager = { name: '何', phone: phoneOf(9003) }
    const { items } = await must(cloud, 'wx_admin', 'estate.list')
    const taken = items.find((one: { estateId: string }) => one.estateId === estateId).name
    for (const typed of [taken, ` ${taken} `, [...taken].join(' '), `${taken}\u200B`])
      expect(await ask('wx_admin', 'estate.create', { name: typed, code: 'second', manager })).toMatchObject({
        code: 'estate.name_taken',
      })
    const district = { name: `${taken}（西湖区）`, code: 'second', manager }
    expect(await ask('wx_admin', 'estate.create', district)).toMatchObject({ ok: true })
  })
})

describe('one person under several phones and accounts', () => {
  test('a manager accepts no invitation of the own, with whichever phone', async () => {
    const manager = await made('wx_manager_he', 'manager')
    const own = phoneOf(count)
    expect(await invite(manager, 'worker', own)).toMatchObject({ code: 'people.own_invitation' })
    // Invited first, vouched for afterwards.
    const { data } = await invite(manager, 'worker', phoneOf(9100))
    await vouch(manager, phoneOf(9100))
    expect(await accept(manager, data.invitationId)).toMatchObject({ code: 'people.own_invitation' })
    // Another account that once had the manager's number is the manager.
    const second = await visitor(cloud, own)
    const other = await invite(manager, 'worker', phoneOf(9101))
    await vouch(second, phoneOf(9101))
    expect(await accept(second, other.data.invitationId)).toMatchObject({ code: 'people.own_invitation' })
    expect(await invite(manager, 'worker', own)).toMatchObject({ code: 'people.own_invitation' })
  })
  test('an owner invites no phone of the own to the house, and nobody until a day gone by', async () => {
    const houseId = cloud.who('wx_owner_lin').houses[0]?.houseId
    const guest = { houseId, role: 'tenant', name: '某人', phone: phoneOf(9200) }
    const { now } = await cloud.advance('PT0S')
    const invited = (more: object) => ask('wx_owner_lin', 'people.inviteToHouse', { ...guest, ...more })
    for (const until of [0, now - 1, -1, now + 40 * 366 * 86_400_000])
      expect(await invited({ until })).toMatchObject({ code: 'people.until_past' })
    expect(await invited({ phone: '13800000001' })).toMatchObject({ code: 'people.own_invitation' })
    expect(await invited({ until: now + 86_400_000 })).toMatchObject({ ok: true })
  })
  test('duties that must lie apart are refused to the person, not only to the account', async () => {
    expect(keptApart('cashier', 'accountant') && keptApart('admin', 'manager')).toBe(true)
    const cashier = await made('wx_manager_he', 'cashier')
    const number = phoneOf(count)
    const account = await visitor(cloud, number)
    await vouch(account, phoneOf(9300))
    const { data } = await invite('wx_manager_he', 'treasurer', phoneOf(9300))
    expect(await accept(account, data.invitationId)).toMatchObject({ code: 'people.duties_conflict' })
    const asAdmin = await invite('wx_admin', 'admin', number)
    expect(await accept(cashier, asAdmin.data.invitationId)).toMatchObject({ code: 'people.duties_conflict' })
    const asManager = await invite('wx_manager_he', 'manager', '13900000099')
    expect(await accept('wx_admin', asManager.data.invitationId)).toMatchObject({ code: 'people.duties_conflict' })
  })
  test('a foreign number that reads like one of ours is a contact in full and matches nobody', async () => {
    const { data } = await invite('wx_manager_he', 'accountant', '15123456789')
    const stranger = await visitor(cloud)
    await vouch(stranger, '15123456789', '49')
    expect((await must(cloud, stranger, 'people.exportData')).phone).toBe('+4915123456789')
    expect((await must(cloud, stranger, 'people.me')).invitations).toEqual([])
    expect(await accept(stranger, data.invitationId)).toMatchObject({ code: 'people.invitation_invalid' })
    // The number of an owner of the register, under another country.
    const lookalike = await visitor(cloud)
    await vouch(lookalike, '13800000001', '1')
    const asked = { estateId, houseCode: '3-2-501', surname: '林' }
    expect(await ask(lookalike, 'people.identify', asked)).toMatchObject({ code: 'people.no_match' })
  })
})

test('a person renames herself while she belongs nowhere; a registered name is the desk’s to correct', async () => {
  const openId = await visitor(cloud)
  for (const name of ['王小明', '王晓明']) {
    await must(cloud, openId, 'people.setPreferences', { name })
    expect((await must(cloud, openId, 'people.me')).name).toBe(name)
  }
  expect(await ask('wx_owner_lin', 'people.setPreferences', { name: '别名' })).toMatchObject({
    code: 'people.name_registered',
  })
})
test('a request id that somebody else has used is nobody’s obstacle', async () => {
  const id = requestId()
  const bills = async (openId: string) => {
    const { houseId } = cloud.who(openId).houses[0] as { houseId: string }
    return { requestId: id, houses: [{ houseId, bills: [], prepayFen: 1000 }] }
  }
  const [first, second] = ['wx_owner_lin', 'wx_owner_zhou']
  const one = await ask(first, 'payment.begin', await bills(first))
  const other = await ask(second, 'payment.begin', await bills(second))
  expect([one, other]).toMatchObject([{ ok: true }, { ok: true }])
  expect(one.data.paymentId).not.toBe(other.data.paymentId)
  expect((await ask(second, 'payment.begin', await bills(second))).data.paymentId).toBe(other.data.paymentId)
})
