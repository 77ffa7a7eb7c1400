import { NEVER, promiseOf } from '../../shared/ticket/promise'
import { LocalCloud, requestId } from '../local-cloud'
import { must, report } from './visitors'

const [LIN, ZHOU, CLERK, SUPERVISOR] = ['wx_owner_lin', 'wx_owner_zhou', 'wx_clerk_li', 'wx_supervisor_wang']
jest.setTimeout(60_000)
let cloud: LocalCloud
let zhao: string
let sun: string
beforeAll(async () => {
  cloud = await LocalCloud.start()
  zhao = (await must(cloud, 'wx_worker_zhao', 'people.me')).personId
  sun = (await must(cloud, 'wx_worker_sun', 'people.me')).personId
})
afterAll(() => cloud.stop())

const get = (ticketId: string) => must(cloud, CLERK, 'ticket.get', { ticketId })
const some = async (n: number, openId = LIN) => {
  const made: string[] = []
  while (made.length < n) made.push((await report(cloud, openId)).ticketId)
  return made
}
const assignedTimes = async (ticketId: string) =>
  (await get(ticketId)).timeline.filter((one: any) => one.what === 'assigned').length

describe('a clerk who gives several tickets to one worker', () => {
  test('gives what can be given, and reads of the others why not', async () => {
    const [first, ended, second] = (await some(3)) as [string, string, string]
    await must(cloud, LIN, 'ticket.cancel', { ticketId: ended })
    const unknown = 'tkt_01J00000000000000000000000'
    const ticketIds = [first, ended, unknown, second]
    const { results } = await must(cloud, CLERK, 'ticket.assignMany', { ticketIds, personId: zhao })
    expect(results).toEqual([
      null,
      { code: 'ticket.wrong_state', message: '工单现在是“已取消”，不能这样操作' },
      { code: 'ticket.not_found', message: '找不到这张工单' },
      null,
    ])
    for (const ticketId of [first, second])
      expect(await get(ticketId)).toMatchObject({ state: 'accepted', assigneeId: zhao, given: true })
    await cloud.post('/local/jobs/delivery/run')
    const { items } = await must(cloud, 'wx_worker_zhao', 'notice.inbox')
    const told = items.filter((row: any) => row.event === 'ticket.assigned').map((row: any) => row.reference.ticketId)
    expect(told.filter((id: string) => ticketIds.includes(id)).sort()).toEqual([first, second].sort())
  })
  test('to somebody who does not work there is told so for each', async () => {
    const { personId } = await must(cloud, LIN, 'people.me')
    const [ticketId] = (await some(1)) as [string]
    const { results } = await must(cloud, CLERK, 'ticket.assignMany', { ticketIds: [ticketId], personId })
    expect(results).toMatchObject([{ code: 'ticket.assignee_unfit' }])
    expect(await get(ticketId)).toMatchObject({ state: 'new' })
  })
  test('with a double tap gives each once, and the same form for somebody else is none', async () => {
    const ticketIds = await some(2, ZHOU)
    const form = { ticketIds, personId: zhao, requestId: requestId() }
    const replies = await Promise.all(Array.from({ length: 4 }, () => cloud.call(CLERK, 'ticket.assignMany', form)))
    for (const reply of replies) expect(reply.body).toEqual({ results: [null, null] })
    for (const ticketId of ticketIds) expect(await assignedTimes(ticketId)).toBe(1)
    expect(await cloud.call(CLERK, 'ticket.assignMany', { ...form, personId: sun })).toMatchObject({
      body: { code: 'request.reused' },
    })
  })
  test('while the instance dies after any request, and again, gives each exactly once', async () => {
    const ticketIds = await some(3, ZHOU)
    for (let died = 2; ; died += 5) {
      const before = await Promise.all(ticketIds.map(assignedTimes))
      const form = { ticketIds, personId: died % 2 ? zhao : sun, requestId: requestId() }
      await cloud.post('/local/faults', { vendor: 'instance', mode: 'web', afterRequests: died })
      const first = await cloud.call(CLERK, 'ticket.assignMany', form)
      await cloud.post('/local/faults', { vendor: 'transactions' })
      expect((await cloud.call(CLERK, 'ticket.assignMany', form)).body).toEqual({ results: [null, null, null] })
      expect(await Promise.all(ticketIds.map(assignedTimes))).toEqual(before.map(n => n + 1))
      if (first.status === 200) return
    }
  })
  test('asks for no more than 30 at a time', async () => {
    const many = Array.from({ length: 31 }, (_, at) => `tkt_${String(at).padStart(26, '0')}`)
    expect(await cloud.call(CLERK, 'ticket.assignMany', { ticketIds: many, personId: zhao })).toMatchObject({
      status: 400,
      body: { code: 'request.malformed' },
    })
    const { results } = await must(cloud, SUPERVISOR, 'ticket.assignMany', { ticketIds: many.slice(1), personId: zhao })
    expect(results).toHaveLength(30)
  })
})

test('the desk reads the queue by what is due first, page by page, in each part', async () => {
  const { estateId } = cloud.who(CLERK)
  for (const show of ['open', 'hand', 'all'])
    for (const sort of ['due', '-due']) {
      const found: { ticketId: string; at: number | null }[] = []
      let cursor: string | undefined
      do {
        const page = await must(cloud, CLERK, 'ticket.queue', {
          estateId,
          show,
          sort,
          rows: 3,
          ...(cursor && { cursor }),
        })
        found.push(...page.items.map((row: any) => ({ ticketId: row.ticketId, at: promiseOf(row)?.by ?? null })))
        cursor = page.cursor
      } while (cursor)
      const times = found.map(row => row.at ?? NEVER)
      expect(times).toEqual([...times].sort((one, other) => (sort === 'due' ? one - other : other - one)))
      const usual = await must(cloud, CLERK, 'ticket.queue', { estateId, show, rows: 100 })
      expect(new Set(found.map(row => row.ticketId))).toEqual(new Set(usual.items.map((row: any) => row.ticketId)))
      expect(found.length).toBeGreaterThan(2)
    }
})

test('the desk reads what is due within the hour, on hold and later left out, and the count burns for the same', async () => {
  const { estateId } = cloud.who(CLERK)
  const queue = async (show: string, more: object = {}) =>
    (await must(cloud, CLERK, 'ticket.queue', { estateId, show, rows: 100, ...more })).items as any[]
  const [held, fresh] = (await some(2, ZHOU)) as [string, string]
  await must(cloud, 'wx_worker_zhao', 'ticket.accept', { ticketId: held })
  await must(cloud, 'wx_worker_zhao', 'ticket.suspend', { ticketId: held, reason: 'parts' })
  const now = Date.now()
  for (const show of ['open', 'hand', 'all']) {
    const due = (await queue(show, { sort: 'due', soon: true })).map(row => row.ticketId)
    const whole = (await queue(show)).filter(row => (promiseOf(row)?.by ?? NEVER) <= now + 3_600_000)
    expect([...due].sort()).toEqual(whole.map(row => row.ticketId).sort())
    expect(due).not.toContain(held)
  }
  expect((await queue('open', { soon: true })).map(row => row.ticketId)).toContain(fresh)
  const { counts } = await must(cloud, CLERK, 'home.counts', { estateId })
  expect(counts.queue.burning).toBe((await queue('open', { soon: true })).length)
  expect(counts.hand.burning).toBe((await queue('hand', { soon: true })).length)
})
