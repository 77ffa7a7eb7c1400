import type { Entry } from '../../shared/contract'
import { contracts, type Operation } from '../../shared/contracts'
import { LocalCloud, PNG } from '../local-cloud'
import { inputAt, NOTHING, type Things } from './inputs'
import { must, report, thingsOf, upload, visitor } from './visitors'

jest.setTimeout(60_000)
let cloud: LocalCloud
let things: Things
beforeAll(async () => {
  cloud = await LocalCloud.start()
  things = await thingsOf(cloud)
  const { items } = await must(cloud, 'wx_manager_he', 'people.staff', { estateId: things.estateId })
  const { personId, grantId } = items.find((one: { name: string }) => one.name === '孙立军')
  Object.assign(things, { personId, grantId })
})
afterAll(() => cloud.stop())
const closed = (Object.keys(contracts) as Operation[]).filter(name => {
  const { who } = contracts[name] as unknown as Entry
  return !('stranger' in who) && !('public' in who)
})
const grantsOf = async (openId: string): Promise<{ grantId: string; role: string }[]> =>
  (await must(cloud, openId, 'people.me')).grants

test('a worker whom the manager lets go can do nothing from that moment', async () => {
  const { ticketId } = await report(cloud, 'wx_owner_lin')
  await must(cloud, 'wx_worker_sun', 'ticket.accept', { ticketId })
  await must(cloud, 'wx_manager_he', 'people.endGrant', { personId: things.personId, grantId: things.grantId })
  for (const name of closed) {
    expect(await cloud.call('wx_worker_sun', name, inputAt({ ...things, ticketId }, name))).toMatchObject({
      status: 401,
      body: { code: 'identity.expired' },
    })
    expect(await cloud.asWechat('wx_worker_sun', name, inputAt({ ...things, ticketId }, name))).toMatchObject({
      status: 403,
      code: 'access.denied',
    })
  }
  expect(await grantsOf('wx_worker_sun')).toEqual([])
  const staff = await must(cloud, 'wx_manager_he', 'people.staff', { estateId: things.estateId })
  expect(staff.items.map((one: { name: string }) => one.name)).not.toContain('孙立军')
  expect(await cloud.asWechat('wx_clerk_li', 'ticket.assign', { ticketId, personId: things.personId })).toMatchObject({
    code: 'ticket.assignee_unfit',
  })
  await must(cloud, 'wx_clerk_li', 'ticket.resolve', { ticketId, note: '代办' })
  await must(cloud, 'wx_owner_lin', 'ticket.reopen', { ticketId, reason: '还漏' })
  expect(await must(cloud, 'wx_owner_lin', 'ticket.get', { ticketId })).toMatchObject({
    state: 'new',
    assigneeId: null,
  })
})

test('a family member whom the owner sends away sees the house no more', async () => {
  const { ticketId } = await report(cloud, 'wx_owner_lin')
  await must(cloud, 'wx_family_lin', 'ticket.get', { ticketId })
  const { personId } = await must(cloud, 'wx_family_lin', 'people.me')
  const [grant] = await grantsOf('wx_family_lin')
  expect(await cloud.asWechat('wx_owner_chen', 'people.endGrant', { personId, grantId: grant?.grantId })).toMatchObject(
    { code: 'people.not_found' },
  )
  await must(cloud, 'wx_owner_lin', 'people.endGrant', { personId, grantId: grant?.grantId })
  expect(await cloud.asWechat('wx_family_lin', 'ticket.get', { ticketId })).toMatchObject({ code: 'access.denied' })
  expect(await cloud.asWechat('wx_family_lin', 'ticket.mine')).toMatchObject({ code: 'access.denied' })
})

test('an owner sees who lives in the house and whom they invited; an invitation taken back lets nobody in', async () => {
  const houseId = cloud.who('wx_owner_lin').houses[0]?.houseId
  const guest = await visitor(cloud, '13566667777')
  const { invitationId } = await must(cloud, 'wx_owner_lin', 'people.inviteToHouse', {
    houseId,
    role: 'tenant',
    name: '周明远',
    phone: '13566667777',
  })
  const seen = await must(cloud, 'wx_owner_lin', 'people.household', { houseId })
  expect(seen.members).toContainEqual(expect.objectContaining({ role: 'owner', until: null }))
  expect(seen.invitations).toEqual([expect.objectContaining({ invitationId, name: '周明远', phone: '135****7777' })])
  for (const openId of ['wx_owner_chen', 'wx_manager_ma'])
    expect(await cloud.asWechat(openId, 'people.revokeInvitation', { invitationId })).toMatchObject({
      code: 'people.invitation_invalid',
    })
  await must(cloud, 'wx_owner_lin', 'people.revokeInvitation', { invitationId })
  expect(await cloud.asWechat(guest, 'people.acceptInvitation', { invitationId })).toMatchObject({
    code: 'people.invitation_invalid',
  })
  expect(await cloud.asWechat('wx_owner_lin', 'people.revokeInvitation', { invitationId })).toMatchObject({
    code: 'people.invitation_invalid',
  })
  expect((await must(cloud, 'wx_owner_lin', 'people.household', { houseId })).invitations).toEqual([])
})

test('a person reads what is kept about them, and is forgotten on request while the work order stays', async () => {
  const openId = await visitor(cloud, '13577778888')
  const evidence = [await upload(cloud, openId, PNG, 'png')]
  const claim = { estateId: things.estateId, houseCode: '1-2-302', name: '苏念安', role: 'tenant', evidence }
  const { claimId } = await must(cloud, openId, 'people.claim', claim)
  await must(cloud, 'wx_clerk_li', 'people.approveClaim', { claimId })
  const kept = await must(cloud, openId, 'people.exportData')
  expect(kept).toMatchObject({
    name: '苏念安',
    phone: '13577778888',
    grants: [expect.objectContaining({ role: 'tenant', until: null })],
    claims: [expect.objectContaining({ name: '苏念安', state: 'approved', evidence: 1 })],
  })
  const placeId = kept.grants[0].houseIds[0]
  const { ticketId } = await must(cloud, openId, 'ticket.report', {
    placeId,
    kind: 'repair',
    category: 'plumbing',
    description: '龙头滴水',
  })
  expect(await cloud.asWechat(openId, 'people.erase', { confirm: '苏' })).toMatchObject({
    code: 'people.confirm_differs',
  })
  await must(cloud, openId, 'people.erase', { confirm: '苏念安' })
  const left = await must(cloud, openId, 'people.exportData')
  expect(left).toMatchObject({ name: '', phone: null, consent: null, sessions: [] })
  expect(left.claims).toEqual([expect.objectContaining({ name: '', phone: null, evidence: 0 })])
  expect(await must(cloud, openId, 'people.me')).toMatchObject({ grants: [], houses: [], consentNeeded: true })
  expect(await cloud.asWechat(openId, 'ticket.mine')).toMatchObject({ code: 'access.denied' })
  expect(await must(cloud, 'wx_clerk_li', 'ticket.get', { ticketId })).toMatchObject({ ticketId })
})

describe('a house that changes hands', () => {
  const houseCode = '2-2-802'
  let before = ''
  let after = ''
  let buyer = ''
  test('leaves its former owner a look at the own period and nothing of the later one', async () => {
    before = (await report(cloud, 'wx_owner_chen')).ticketId
    const seller = await must(cloud, 'wx_owner_chen', 'people.me')
    const houseId = cloud.who('wx_owner_chen').houses[0]?.houseId
    await must(cloud, 'wx_owner_chen', 'people.endGrant', {
      personId: seller.personId,
      grantId: seller.grants[0].grantId,
    })
    after = (await report(cloud, 'wx_clerk_li', { placeId: houseId })).ticketId
    expect(await must(cloud, 'wx_owner_chen', 'ticket.get', { ticketId: before })).toMatchObject({ may: [] })
    const mine = await must(cloud, 'wx_owner_chen', 'ticket.mine')
    const ids = mine.items.map((row: { ticketId: string }) => row.ticketId)
    expect(ids).toContain(before)
    expect(ids).not.toContain(after)
    const gone = await cloud.asWechat('wx_owner_chen', 'ticket.get', { ticketId: after })
    const never = await cloud.asWechat('wx_owner_chen', 'ticket.get', { ticketId: NOTHING.ticketId })
    expect({ ...gone, serverNow: 0 }).toEqual({ ...never, serverNow: 0 })
    for (const verb of ['cancel', 'nudge', 'confirm'])
      expect(await cloud.asWechat('wx_owner_chen', `ticket.${verb}`, { ticketId: before })).toMatchObject({
        code: 'access.denied',
      })
  })
  test('shows its new owner nothing from before', async () => {
    buyer = await visitor(cloud, '13533334444')
    const evidence = [await upload(cloud, buyer, PNG, 'png')]
    const { claimId } = await must(cloud, buyer, 'people.claim', {
      estateId: things.estateId,
      houseCode,
      name: '新业主',
      role: 'owner',
      evidence,
    })
    expect(await cloud.asWechat(buyer, 'ticket.mine')).toMatchObject({ code: 'access.denied' })
    await must(cloud, 'wx_clerk_li', 'people.approveClaim', { claimId })
    for (const ticketId of [before, after])
      expect(await cloud.asWechat(buyer, 'ticket.get', { ticketId })).toMatchObject({ code: 'ticket.not_found' })
    expect(await must(cloud, buyer, 'ticket.mine')).toEqual({ items: [] })
    const placeId = (await must(cloud, buyer, 'people.me')).houses[0].houseId
    const { ticketId } = await must(cloud, buyer, 'ticket.report', {
      placeId,
      kind: 'repair',
      category: 'plumbing',
      description: '新家漏水',
    })
    expect((await must(cloud, buyer, 'ticket.mine')).items).toHaveLength(1)
    expect(await cloud.asWechat('wx_owner_chen', 'ticket.get', { ticketId })).toMatchObject({
      code: 'ticket.not_found',
    })
  })
})
