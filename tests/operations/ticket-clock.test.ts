import { LocalCloud } from '../local-cloud'

const OWNER = 'wx_owner_lin'
const WORKER = 'wx_worker_zhao'
const SUPERVISOR = 'wx_supervisor_wang'
jest.setTimeout(120_000)
const HOUR = 3_600_000
const DAY = 24 * HOUR
let cloud: LocalCloud
let estateId: string
let begun: number
const ok = async (openId: string, operation: string, input: object = {}) => {
  const reply = await cloud.call(openId, operation, input)
  expect([operation, reply.status, reply.body.code]).toEqual([operation, 200, undefined])
  return reply.body
}
const report = async (category: string, description: string): Promise<string> => {
  const placeId = cloud.who(OWNER).houses[0]?.houseId
  const { ticketId } = await ok(OWNER, 'ticket.report', { placeId, kind: 'repair', category, description, photos: [] })
  return ticketId
}
const seen = (ticketId: string) => ok(SUPERVISOR, 'ticket.get', { ticketId })
const at = async (day: number, time: number) => {
  const { now } = await (await fetch(`${cloud.url}/local/clock`)).json()
  await cloud.advance(`PT${Math.round((begun + day * DAY + time * HOUR - now) / 1000)}S`)
}
const toldOf = async (ticketId: string): Promise<number> => {
  await cloud.post('/local/jobs/delivery/run')
  const { items } = await ok(SUPERVISOR, 'notice.inbox')
  return items.filter((one: any) => one.event === 'ticket.unclaimed' && one.reference.ticketId === ticketId).length
}

/** Tuesday 2026-11-24; the Wednesday after it is a holiday, and the estate works from nine to five. */
beforeAll(async () => {
  cloud = await LocalCloud.start()
  estateId = cloud.who(OWNER).estateId
  begun = Date.parse('2026-11-24T00:00:00+08:00')
  const hours = [{ from: '09:00', to: '17:00' }]
  const calendar = { weekdays: [1, 2, 3, 4, 5], hours, holidays: ['2026-11-25'], makeUpDays: [], years: [2026] }
  await ok(SUPERVISOR, 'calendar.save', { estateId, version: 0, calendar })
})
afterAll(() => cloud.stop())

test('an owner’s ordinary repair is due after so many working hours, a danger after so many minutes', async () => {
  const tap = await seen(await report('plumbing', '水龙头滴水'))
  expect([tap.level, tap.respondBy - tap.createdAt, tap.resolveBy - tap.createdAt]).toEqual(['P2', HOUR / 2, 6 * DAY])
  const fire = await seen(await report('fire', '楼道冒烟'))
  expect([fire.level, fire.arriveBy - fire.createdAt]).toEqual(['P0', HOUR / 4])
  await ok(WORKER, 'ticket.accept', { ticketId: fire.ticketId })
  await ok(WORKER, 'ticket.arrive', { ticketId: fire.ticketId })
  expect(await seen(fire.ticketId)).toMatchObject({ arriveBy: null, breached: false })
})

test('a supervisor is not told overnight of an ordinary repair that nobody took, but of an urgent one', async () => {
  await at(0, 16.75)
  const drip = await report('plumbing', '阀门渗水')
  const burst = await report('leak', '天花板漏水')
  const { respondBy, createdAt } = await seen(drip)
  expect(respondBy - createdAt).toBe(40.5 * HOUR)
  await at(0, 20)
  expect([await toldOf(drip), await toldOf(burst)]).toEqual([0, 1])
  await at(2, 9.2)
  expect(await toldOf(drip)).toBe(0)
  await at(2, 9.3)
  expect([await toldOf(drip), (await seen(drip)).breached]).toEqual([1, true])
})

test('a worker’s time on hold moves the deadline by what was worked in it, and giving it to another ends the hold', async () => {
  const ticketId = await report('electrical', '开关失灵')
  await ok(WORKER, 'ticket.accept', { ticketId })
  const { resolveBy } = await seen(ticketId)
  await at(2, 18)
  await ok(WORKER, 'ticket.suspend', { ticketId, reason: 'owner' })
  await at(3, 8)
  await ok(WORKER, 'ticket.resume', { ticketId })
  expect((await seen(ticketId)).resolveBy).toBe(resolveBy)
  await at(3, 10)
  await ok(WORKER, 'ticket.suspend', { ticketId, reason: 'parts' })
  await at(3, 12)
  const { items } = await ok(SUPERVISOR, 'people.staff', { estateId })
  const { personId } = items.find((one: any) => one.name === '孙立军')
  await ok(SUPERVISOR, 'ticket.assign', { ticketId, personId })
  const moved = (await seen(ticketId)).resolveBy - resolveBy
  expect(Math.round(moved / 60_000)).toBe(120)
})

test('a calendar that is changed meanwhile brings no deadline forward', async () => {
  const ticketId = await report('electrical', '插座松动')
  await ok(WORKER, 'ticket.accept', { ticketId })
  const { resolveBy } = await seen(ticketId)
  await ok(WORKER, 'ticket.suspend', { ticketId, reason: 'owner' })
  const { calendar, version } = await ok(SUPERVISOR, 'calendar.get', { estateId })
  const everyDay = { ...calendar, weekdays: [0, 1, 2, 3, 4, 5, 6] }
  await ok(SUPERVISOR, 'calendar.save', { estateId, version, calendar: everyDay })
  await ok(WORKER, 'ticket.resume', { ticketId })
  expect((await seen(ticketId)).resolveBy).toBe(resolveBy)
})
