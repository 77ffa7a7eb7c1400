import { LocalCloud } from '../local-cloud'

const CLERK = 'wx_clerk_li'
const TREASURER = 'wx_treasurer_xu'
const OWNER = 'wx_owner_lin'
const READERS = {
  wx_clerk_li: { people: true, tickets: true },
  wx_cashier_qian: { people: true, tickets: false },
  wx_accountant_feng: { people: true, tickets: false },
  wx_treasurer_xu: { people: false, tickets: false },
  wx_supervisor_wang: { people: true, tickets: true },
  wx_manager_he: { people: true, tickets: true },
}
let cloud: LocalCloud
let estateId: string
let houseId: string
beforeAll(async () => {
  cloud = await LocalCloud.start()
  estateId = cloud.who(CLERK).estateId
  houseId = cloud.who(OWNER).houses[0]?.houseId as string
  for (const n of [1, 2, 3, 4, 5, 6])
    await cloud.call(OWNER, 'ticket.report', {
      ...{ placeId: houseId, kind: 'inquiry', category: 'inquiry', description: `第 ${n} 个问题` },
    })
}, 60_000)
afterAll(() => cloud.stop())
const card = async (who: string) => (await cloud.call(who, 'card.house', { houseId })).body

test.each(Object.entries(READERS))('%s reads of a house what the work needs, every number masked', async (who, may) => {
  const { people, earlier, tickets } = await card(who)
  expect([people.length > 0, tickets !== null]).toEqual([may.people, may.tickets])
  const phones = [...people, ...earlier].map((one: { phone: string | null }) => one.phone).filter(Boolean)
  for (const phone of phones) expect(phone).toContain('****')
  expect(phones.length > 0).toBe(may.people)
})
test('the first view of a house asks the database four times at most', async () => {
  await card(CLERK)
  const { requests, examined } = await cloud.call(CLERK, 'card.house', { houseId })
  expect(requests).toBeLessThanOrEqual(4)
  expect(examined).toBeLessThan(40)
})
test('a clerk sees the newest five tickets and that there are more', async () => {
  const { tickets } = await card(CLERK)
  expect([tickets.items.length, tickets.more]).toEqual([5, true])
})
test('whoever came by the app alone is among the residents and can be called', async () => {
  const { people } = await card(CLERK)
  const members = (await cloud.call(OWNER, 'people.household', { houseId })).body.members as { name: string }[]
  for (const { name } of members) expect(people.map((one: { name: string }) => one.name)).toContain(name)
  for (const one of people.filter((each: { callable: boolean }) => each.callable)) {
    const { status, body } = await cloud.call(CLERK, 'card.phone', { houseId, of: one.of })
    expect([one.name, status === 200 ? body.phone : body.code]).toEqual([one.name, expect.stringMatching(/^[\d-]+$/)])
  }
})
test.each(Object.keys(READERS).filter(who => who !== TREASURER))(
  '%s reads a person with the number masked',
  async who => {
    const [first] = (await card(CLERK)).people
    const { body } = await cloud.call(who, 'card.person', { estateId, houseId, of: first.of })
    expect(body).toMatchObject({ name: first.name, phone: expect.stringContaining('****'), house: { houseId } })
  },
)
test('the first view of somebody asks the database four times at most', async () => {
  const [first] = (await card(CLERK)).people
  const { requests } = await cloud.call(CLERK, 'card.person', { estateId, houseId, of: first.of })
  expect(requests).toBeLessThanOrEqual(4)
})
test('one page is somebody’s by the register, by the grant and by the account', async () => {
  const [first] = (await card(CLERK)).people
  const whole = async (of: string) => (await cloud.call(CLERK, 'card.person', { estateId, houseId, of })).body
  const byRegister = await whole(first.of)
  expect(byRegister.personId).toEqual(expect.any(String))
  const { serverNow: _one, ...byAccount } = await whole(byRegister.personId)
  expect(byAccount).toMatchObject({ name: byRegister.name, house: byRegister.house, personId: byRegister.personId })
})
test('a clerk sees the houses of somebody and what they reported, newest first', async () => {
  const [first] = (await card(CLERK)).people
  const { body: person } = await cloud.call(CLERK, 'card.person', { estateId, houseId, of: first.of })
  const { body: held } = await cloud.call(CLERK, 'card.houses', { estateId, houseId, of: first.of })
  expect(held.items.map((one: { houseId: string }) => one.houseId)).toContain(houseId)
  expect(held.items.every((one: { label: string }) => one.label.length > 0)).toBe(true)
  const { body: said } = await cloud.call(CLERK, 'card.reported', { estateId, personId: person.personId })
  expect(said.items[0].description).toBe('第 6 个问题')
})
test('somebody whom only the register names has a page without an account', async () => {
  const { body: places } = await cloud.call(CLERK, 'estate.places', { estateId })
  for (const { placeId } of places.items.filter((one: { kind: string }) => one.kind === 'house')) {
    const { people } = (await cloud.call(CLERK, 'card.house', { houseId: placeId })).body
    const alone = people.find((one: { here: boolean }) => !one.here)
    if (!alone) continue
    const { body } = await cloud.call(CLERK, 'card.person', { estateId, houseId: placeId, of: alone.of })
    expect(body).toMatchObject({ name: alone.name, personId: null, phone: alone.phone })
    return
  }
  throw new Error('everybody of the sample estate uses the app')
})
test('one of the staff has a page that says what they do, and nobody’s number', async () => {
  const { items } = (await cloud.call(CLERK, 'people.staff', { estateId })).body
  const worker = items.find((one: { role: string }) => one.role === 'worker')
  const { body } = await cloud.call(CLERK, 'card.person', { estateId, of: worker.personId })
  expect(body).toMatchObject({
    name: worker.name,
    staff: expect.arrayContaining(['worker']),
    house: null,
    callable: null,
  })
})
test('one of another estate learns nothing of a house or a person here', async () => {
  const [first] = (await card(CLERK)).people
  const MA = 'wx_manager_ma'
  expect((await cloud.call(MA, 'card.house', { houseId })).body.code).toBe('place.not_found')
  const asked = { estateId, houseId, of: first.of }
  expect((await cloud.call(MA, 'card.person', asked)).body.code).toBe('place.not_found')
  const { personId } = (await cloud.call(CLERK, 'card.person', asked)).body
  const { body } = await cloud.call(MA, 'card.person', { estateId: cloud.who(MA).estateId, of: personId })
  expect(body.code).toBe('people.not_found')
  expect((await cloud.call(MA, 'card.reported', { estateId, personId })).body.items).toEqual([])
  expect((await cloud.call(MA, 'booking.about', { estateId, personId })).body.items).toEqual([])
})
test('a clerk who asks for nobody in particular reads that there is nobody', async () => {
  expect((await cloud.call(CLERK, 'card.person', { estateId, houseId, of: 'rsd_nobody' })).body.code).toBe(
    'people.not_found',
  )
  expect((await cloud.call(CLERK, 'card.house', { houseId: 'hse_nowhere' })).body.code).toBe('place.not_found')
})
test('a clerk finds the appointments of a house and of whoever made them', async () => {
  const { body } = await cloud.call(CLERK, 'booking.about', { estateId, houseId })
  for (const one of body.items) expect(one.houseId).toBe(houseId)
  expect((await cloud.call(CLERK, 'booking.about', { estateId })).body.items.length).toBeGreaterThanOrEqual(
    body.items.length,
  )
})
