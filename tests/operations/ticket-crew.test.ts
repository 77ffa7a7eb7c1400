import { LocalCloud, requestId } from '../local-cloud'
import { must, report } from './visitors'

const [OWNER, CLERK, SUPERVISOR, MANAGER] = ['wx_owner_lin', 'wx_clerk_li', 'wx_supervisor_wang', 'wx_manager_he']
const [ZHAO, SUN] = ['wx_worker_zhao', 'wx_worker_sun']
jest.setTimeout(60_000)
let cloud: LocalCloud
let zhao: string
let sun: string
beforeAll(async () => {
  cloud = await LocalCloud.start()
  zhao = (await must(cloud, ZHAO, 'people.me')).personId
  sun = (await must(cloud, SUN, 'people.me')).personId
})
afterAll(() => cloud.stop())

const told = async (openId: string, event: string, ticketId: string) => {
  await cloud.post('/local/jobs/delivery/run')
  const { items } = await must(cloud, openId, 'notice.inbox')
  return items.filter((row: any) => row.event === event && row.reference.ticketId === ticketId).length
}
const given = async () => {
  const { ticketId } = await report(cloud, OWNER)
  await must(cloud, CLERK, 'ticket.assign', { ticketId, personId: zhao })
  return ticketId
}
const rowsOf = async (ticketId: string) => (await must(cloud, CLERK, 'ticket.workers', { ticketId })).items

describe('a ticket that the desk gives to a worker', () => {
  test('is told to the owner as given, and as accepted only once the worker has confirmed', async () => {
    const ticketId = await given()
    expect(await must(cloud, OWNER, 'ticket.get', { ticketId })).toMatchObject({ state: 'accepted', given: true })
    expect([await told(OWNER, 'ticket.arranged', ticketId), await told(OWNER, 'ticket.accepted', ticketId)]).toEqual([
      1, 0,
    ])
    for (const openId of [SUN, CLERK])
      expect(await cloud.call(openId, 'ticket.acknowledge', { ticketId })).toMatchObject({
        body: { code: 'ticket.not_assignee' },
      })
    expect((await must(cloud, ZHAO, 'ticket.get', { ticketId })).may).toContain('acknowledge')
    await must(cloud, ZHAO, 'ticket.acknowledge', { ticketId })
    expect(await must(cloud, OWNER, 'ticket.get', { ticketId })).toMatchObject({ given: false, acknowledgeBy: null })
    expect(await told(OWNER, 'ticket.accepted', ticketId)).toBe(1)
  })
  test('that the worker does not answer reaches the supervisor, then the manager, and the worker again', async () => {
    const ticketId = await given()
    const answered = await given()
    await must(cloud, ZHAO, 'ticket.acknowledge', { ticketId: answered })
    await cloud.advance('PT31M')
    const about = (openId: string) => told(openId, 'ticket.unacknowledged', ticketId)
    expect([await about(SUPERVISOR), await about(MANAGER), await about(ZHAO)]).toEqual([1, 0, 1])
    await cloud.advance('PT30M')
    expect([await about(SUPERVISOR), await about(MANAGER), await about(ZHAO)]).toEqual([1, 1, 2])
    expect(await told(SUPERVISOR, 'ticket.unacknowledged', answered)).toBe(0)
    await cloud.advance('PT2H')
    expect(await about(MANAGER)).toBe(1)
  })
  test('is passed on with a reason by its worker, and the old hands are free of it', async () => {
    const ticketId = await given()
    expect(await cloud.call(SUN, 'ticket.transfer', { ticketId, personId: sun, reason: '我来' })).toMatchObject({
      body: { code: 'ticket.not_assignee' },
    })
    await must(cloud, ZHAO, 'ticket.transfer', { ticketId, personId: sun, reason: '要焊工证' })
    expect(await cloud.call(ZHAO, 'ticket.get', { ticketId })).toMatchObject({ status: 404 })
    expect(await must(cloud, SUN, 'ticket.get', { ticketId })).toMatchObject({ assigneeId: sun, given: true })
    const why = async (openId: string) =>
      (await must(cloud, openId, 'ticket.get', { ticketId })).timeline.find((one: any) => one.what === 'transferred')
    expect(await why(CLERK)).toMatchObject({ to: '孙立军', note: '要焊工证' })
    expect((await why(OWNER)).note).toBeUndefined()
    expect([
      await told(SUN, 'ticket.assigned', ticketId),
      await told(SUPERVISOR, 'ticket.transferred', ticketId),
    ]).toEqual([1, 1])
  })
})

describe('a report about several things', () => {
  test('is split by the desk once, and the household finds both and hears of it', async () => {
    const { ticketId } = await report(cloud, OWNER)
    const input = { ticketId, parts: [{ category: 'electrical', description: '灯不亮' }], requestId: requestId() }
    expect(await cloud.call(SUN, 'ticket.split', input)).toMatchObject({ body: { code: 'ticket.not_assignee' } })
    const replies = await Promise.all(Array.from({ length: 5 }, () => cloud.call(CLERK, 'ticket.split', input)))
    const made = new Set(replies.flatMap(reply => reply.body.ticketIds))
    expect(made.size).toBe(1)
    const rows = (await must(cloud, OWNER, 'ticket.mine')).items.map((row: any) => row.ticketId)
    expect(rows).toEqual(expect.arrayContaining([ticketId, ...made]))
    expect(await told(OWNER, 'ticket.split', ticketId)).toBe(1)
    expect(await told(ZHAO, 'ticket.reported', [...made][0] as string)).toBe(1)
  })
})

describe('who could do it', () => {
  test('the desk reads skill, duty, load and distance of each worker, the fittest first', async () => {
    const { estateId } = cloud.who(CLERK)
    await must(cloud, SUPERVISOR, 'ticket.setSkills', { estateId, personId: sun, skills: ['plumbing'], on: true })
    const near = await given()
    await must(cloud, CLERK, 'ticket.assign', { ticketId: near, personId: sun })
    const { ticketId } = await report(cloud, OWNER)
    const rows = await rowsOf(ticketId)
    expect(rows.find((row: any) => row.personId === sun)).toMatchObject({ fits: true, onDuty: true, nearness: 'here' })
    expect(rows.find((row: any) => row.personId === zhao)).toMatchObject({ fits: null, load: expect.any(Number) })
    await must(cloud, SUN, 'ticket.setDuty', { estateId, on: false })
    const after = await rowsOf(ticketId)
    expect(after.at(-1)).toMatchObject({ personId: sun, onDuty: false, skills: ['plumbing'] })
    expect((await must(cloud, SUN, 'ticket.crew', { estateId })).items).toEqual(
      expect.arrayContaining([{ personId: sun, name: '孙立军', skills: ['plumbing'], onDuty: false, version: 2 }]),
    )
    expect((await cloud.call(CLERK, 'ticket.workers', { ticketId })).requests).toBeLessThanOrEqual(7)
  })
  test('whoever reads a crew that somebody else has changed since writes over nothing', async () => {
    const { estateId } = cloud.who(CLERK)
    const saved = { estateId, personId: sun, skills: [], on: true }
    const blind = await cloud.call(SUPERVISOR, 'ticket.setSkills', { ...saved, version: 0 })
    expect(blind).toMatchObject({ status: 409, body: { code: 'request.outdated' } })
    await must(cloud, SUPERVISOR, 'ticket.setSkills', { ...saved, version: blind.body.reference.version })
  })
  test('nobody is put into a crew who does not repair there', async () => {
    const { estateId } = cloud.who(CLERK)
    const { personId } = await must(cloud, CLERK, 'people.me')
    expect(
      await cloud.call(SUPERVISOR, 'ticket.setSkills', { estateId, personId, skills: [], on: true }),
    ).toMatchObject({ status: 409, body: { code: 'ticket.assignee_unfit' } })
    const luo = await must(cloud, 'wx_worker_luo', 'people.me')
    expect(await cloud.call('wx_worker_luo', 'ticket.setDuty', { estateId, on: true })).toMatchObject({
      body: { code: 'ticket.assignee_unfit' },
    })
    expect((await must(cloud, 'wx_worker_luo', 'ticket.crew', { estateId })).items).toEqual([])
    expect(luo.personId).not.toBe(sun)
  })
})
