import { LocalCloud, PNG } from '../local-cloud'
import { must, upload, visitor } from './visitors'

const CLERK = 'wx_clerk_li'
const ACCOUNTANT = 'wx_accountant_feng'
const LIN = 'wx_owner_lin'
const ZHOU = 'wx_owner_zhou'
let cloud: LocalCloud
let estateId: string
let houseId: string
beforeAll(async () => {
  cloud = await LocalCloud.start()
  estateId = cloud.who(CLERK).estateId
  houseId = cloud.who(LIN).houses[0]?.houseId as string
}, 60_000)
afterAll(() => cloud.stop())

const add = (who: string, plate: string) => cloud.call(who, 'estate.addPlate', { houseId, plate })
const plates = async (who: string) =>
  (await cloud.call(who, 'estate.plates', { houseId })).body.items?.map((one: { plate: string }) => one.plate)
const found = async (who: string, text: string) => {
  const { body } = await cloud.call(who, 'search.find', { estateId, text })
  return (body.groups as { items: { kind: string; houseId: string }[] }[])
    .flatMap(group => group.items)
    .filter(row => row.kind === 'plate')
    .map(row => row.houseId)
}

test('an owner notes a plate as it is typed, twice is once, and the clerk finds the house by it however it is said', async () => {
  for (const typed of ['粤b·12345', ' 粤B 12345 ']) expect((await add(LIN, typed)).status).toBe(200)
  expect(await plates(CLERK)).toEqual(['粤B12345'])
  for (const text of ['粤B12345', 'b12345', '12345', '2345', '粤B·12345'])
    expect([text, await found(CLERK, text)]).toEqual([text, [houseId]])
  expect(await found(ACCOUNTANT, '粤B12345')).toEqual([])
})
test('a neighbour reads and notes no plates of a house that is not theirs', async () => {
  expect(await cloud.call(ZHOU, 'estate.plates', { houseId })).toMatchObject({ body: { code: 'place.not_found' } })
  expect(await add(ZHOU, '粤B99999')).toMatchObject({ body: { code: 'place.not_found' } })
})
test('a clerk who types what is no plate reads an example, and nobody keeps an eleventh', async () => {
  for (const typed of ['我的车', 'BMW', '%', '粤B12345678901'])
    expect(await add(CLERK, typed)).toMatchObject({ status: 400, body: { code: 'estate.not_a_plate' } })
  for (let n = 0; n < 9; n += 1) expect((await add(CLERK, `粤B0000${n}`)).status).toBe(200)
  expect(await add(LIN, '粤B88888')).toMatchObject({ status: 409, body: { code: 'estate.too_many_plates' } })
  for (let n = 0; n < 9; n += 1) await cloud.call(CLERK, 'estate.removePlate', { houseId, plate: `粤B0000${n}` })
  expect(await plates(LIN)).toEqual(['粤B12345'])
  expect(await found(CLERK, '粤B00003')).toEqual([])
})
test('a plate goes with the member of the household who noted it, and the desk’s stays', () =>
  cloud.fork(async of => {
    const household = (await of.call(LIN, 'people.household', { houseId })).body
    const member = household.members.find((one: { role: string }) => one.role === 'family')
    expect(member.name).toBe(of.who('wx_family_lin').name)
    await of.call('wx_family_lin', 'estate.addPlate', { houseId, plate: '粤B66666' })
    await of.call(CLERK, 'estate.addPlate', { houseId, plate: '粤B77777' })
    await of.call(LIN, 'people.endGrant', { personId: member.personId, grantId: member.grantId })
    const { items } = (await of.call(CLERK, 'estate.plates', { houseId })).body
    expect(items.map((one: { plate: string }) => one.plate)).toEqual(['粤B12345', '粤B77777'])
    const { body } = await of.call(CLERK, 'search.find', { estateId, text: '粤B66666' })
    expect(body.groups).toEqual([])
  }))
test('a clerk notes what a household needs, and who looks at it leaves a trace', async () => {
  const keep = (note: string, version: number) =>
    cloud.call(CLERK, 'estate.keepCare', { houseId, needs: ['elderly', 'ring_first'], note, version })
  expect((await cloud.call(CLERK, 'card.house', { houseId })).body.careNoted).toBe(false)
  expect((await keep('下午方便', 0)).body).toMatchObject({ version: 1 })
  expect((await keep('上午方便', 0)).body).toMatchObject({ code: 'request.outdated' })
  expect((await cloud.call(CLERK, 'card.house', { houseId })).body.careNoted).toBe(true)
  expect((await cloud.call('wx_supervisor_wang', 'estate.care', { houseId })).body).toMatchObject({
    ...{ needs: ['elderly', 'ring_first'], note: '下午方便', byName: cloud.who(CLERK).name },
  })
  const { body } = await cloud.call('wx_supervisor_wang', 'ledger.looks', { estateId })
  expect(body.items).toContainEqual(expect.objectContaining({ operation: 'estate.care', houseId }))
})
test.each([ACCOUNTANT, 'wx_cashier_qian', 'wx_worker_zhao', LIN])(
  '%s does not read what a household needs',
  async who => {
    expect(await cloud.call(who, 'estate.care', { houseId })).toMatchObject({ status: 403 })
  },
)
test('the head of a house with cars and needs asks the database four times at most', async () => {
  const { requests, body } = await cloud.call(CLERK, 'card.house', { houseId })
  expect(requests).toBeLessThanOrEqual(4)
  expect(body.careNoted).toBe(true)
})
test.each([ACCOUNTANT, 'wx_cashier_qian', 'wx_treasurer_xu'])(
  '%s does not even read that something is noted, and reads no cars',
  async who => {
    const { body } = await cloud.call(who, 'card.house', { houseId })
    expect(body.careNoted).toBe(false)
    expect(JSON.stringify(body)).not.toContain('粤B12345')
  },
)
const DAY_MS = 24 * 3_600_000
test('a tenant whose time is fixed keeps the car until then, and nobody is shown it after', () =>
  cloud.fork(async of => {
    const { now } = await of.advance('PT0S')
    const guest = await visitor(of, '13566667777')
    const asked = { houseId, role: 'tenant', name: '周明远', phone: '13566667777', until: now + 2 * DAY_MS }
    const { invitationId } = await must(of, LIN, 'people.inviteToHouse', asked)
    await must(of, guest, 'people.acceptInvitation', { invitationId })
    await must(of, guest, 'estate.addPlate', { houseId, plate: '粤B55555' })
    const shown = async () =>
      (await of.call(CLERK, 'estate.plates', { houseId })).body.items.map((one: { plate: string }) => one.plate)
    const family = (await of.call(LIN, 'people.household', { houseId })).body.members.find(
      (one: { role: string }) => one.role === 'family',
    )
    await of.call(LIN, 'people.endGrant', { personId: family.personId, grantId: family.grantId })
    expect(await shown()).toContain('粤B55555')
    await of.advance('P3D')
    expect(await shown()).not.toContain('粤B55555')
    await of.call(CLERK, 'estate.addPlate', { houseId, plate: '粤B55555' })
    expect(await shown()).toContain('粤B55555')
  }))
test('what a clerk noted of a tenant is not read of whoever comes after, and stays with the family that was there', () =>
  cloud.fork(async of => {
    const { items } = (await of.call(CLERK, 'estate.places', { estateId })).body
    const card = async (of_: string) => (await of.call(CLERK, 'card.house', { houseId: of_ })).body
    let empty: { houseId: string; code: string } | undefined
    for (const one of items.filter(({ kind }: { kind: string }) => kind === 'house')) {
      const house = await card(one.placeId)
      if (house.people.length + house.earlier.length === 0) empty ??= house
    }
    const { houseId: placeId, code } = empty as { houseId: string; code: string }
    const moves = async (name: string) => {
      const openId = await visitor(of)
      const evidence = [await upload(of, openId, PNG, 'png')]
      const claim = { estateId, houseCode: code, name, role: 'tenant', evidence }
      await must(of, CLERK, 'people.approveClaim', await must(of, openId, 'people.claim', claim))
      return openId
    }
    const leaves = async (openId: string) => {
      const { personId, grants } = await must(of, openId, 'people.me')
      await must(of, openId, 'people.endGrant', { personId, grantId: grants[0].grantId })
    }
    await of.call(CLERK, 'estate.keepCare', { houseId: placeId, needs: ['ill'], note: '心脏病', version: 0 })
    const first = await moves('苏念安')
    expect((await card(placeId)).careNoted).toBe(true)
    await moves('何文远')
    expect((await card(placeId)).careNoted).toBe(true)
    await leaves(first)
    expect((await card(placeId)).careNoted).toBe(false)
    const care = async () => (await of.call(CLERK, 'estate.care', { houseId: placeId })).body
    expect(await care()).toMatchObject({ needs: [], note: '', version: 0 })
    // Written of whoever is there now.
    await of.call(CLERK, 'estate.keepCare', { houseId: placeId, needs: ['pets'], note: '', version: 0 })
    await leaves(await moves('苏念安'))
    expect(await care()).toMatchObject({ needs: ['pets'] })
  }))
