import { LocalCloud, type Reply, requestId } from '../local-cloud'
import { must, report } from './visitors'

jest.setTimeout(120_000)
let cloud: LocalCloud
beforeAll(async () => {
  cloud = await LocalCloud.start()
})
afterAll(() => cloud.stop())

const OWNER = 'wx_owner_zhou'
const WORKER = 'wx_worker_zhao'
const form = (house = 0) => ({
  requestId: requestId(),
  placeId: cloud.who(OWNER).houses[house]?.houseId,
  kind: 'repair',
  category: 'plumbing',
  description: `滴水 ${requestId()}`,
})
const ticketsOf = async (openId = 'wx_supervisor_wang'): Promise<{ ticketId: string; description: string }[]> => {
  const found = []
  let cursor: string | undefined
  do {
    const page = await must(cloud, openId, 'ticket.queue', { show: 'open', ...(cursor && { cursor }) })
    found.push(...page.items)
    cursor = page.cursor
  } while (cursor)
  return found
}
const deliver = () => cloud.post('/local/jobs/delivery/run')

test('an owner notices nothing when the database has closed the connections of sleeping instances', async () => {
  for (let round = 0; round < 10; round += 1) {
    await cloud.post('/local/faults', { vendor: 'connections' })
    const [me, sent] = await Promise.all([cloud.call(OWNER, 'people.me'), cloud.call('wx_clerk_li', 'people.me')])
    expect([me.status, sent.status]).toEqual([200, 200])
  }
})

describe('an instance that dies in the middle of a call', () => {
  test('answers that call with an error, and the same form sent again makes one ticket', async () => {
    let crashed = false
    while (!crashed) {
      const input = form(1)
      const call = cloud.call(OWNER, 'ticket.report', input)
      crashed = (await cloud.post('/local/faults', { vendor: 'instance', mode: 'web' })).crashed
      const reply = await call
      if (!crashed || reply.status === 200) {
        await cloud.call('wx_clerk_li', 'ticket.cancel', { ticketId: reply.body.ticketId })
        crashed = false
        continue
      }
      expect(reply).toMatchObject({ status: 500, body: { code: 'internal', retry: true } })
      await cloud.post('/local/faults', { vendor: 'transactions' })
      expect(await cloud.call(OWNER, 'ticket.report', input)).toMatchObject({ status: 200 })
      const made = (await ticketsOf()).filter(ticket => ticket.description === input.description)
      expect(made).toHaveLength(1)
    }
  })

  /** Calls with the door dying after its n-th database request, for every n until it lives; then sends each form again. */
  async function killAtEveryRequest(
    prepare: () => Promise<{ openId: string; operation: string; input: { requestId: string } }>,
    effects: (input: { requestId: string }) => Promise<number>,
  ): Promise<number> {
    for (let n = 1; ; n += 1) {
      const { openId, operation, input } = await prepare()
      await cloud.post('/local/faults', { vendor: 'instance', mode: 'web', afterRequests: n })
      const first = await cloud.call(openId, operation, input)
      await cloud.post('/local/faults', { vendor: 'transactions' })
      const again: Reply = first.status === 200 ? first : await cloud.call(openId, operation, input)
      expect([n, again.status]).toEqual([n, 200])
      expect([n, await effects(input)]).toEqual([n, 1])
      if (first.status === 200) return n - 1
      expect([n, first.status]).toEqual([n, 500])
    }
  }
  /** Houses without a report yet, so that no limit is met. */
  const houses = async () =>
    (await must(cloud, 'wx_clerk_li', 'estate.places', { search: '2-2-' })).items as { placeId: string }[]

  test('at any of its database requests leaves a report made once', async () => {
    const places = await houses()
    const steps = await killAtEveryRequest(
      async () => ({
        openId: 'wx_clerk_li',
        operation: 'ticket.report',
        input: { ...form(), placeId: places.pop()?.placeId },
      }),
      async input => {
        const { description } = input as unknown as { description: string }
        return (await ticketsOf()).filter(ticket => ticket.description === description).length
      },
    )
    expect(steps).toBeGreaterThanOrEqual(6)
  })
  const timeline = async (input: object, what: string) => {
    const { ticketId } = input as { ticketId: string }
    const { timeline: entries, assigneeName } = await must(cloud, 'wx_supervisor_wang', 'ticket.get', { ticketId })
    return { assigneeName, count: entries.filter((entry: { what: string }) => entry.what === what).length }
  }
  const fresh = async () => {
    const places = await houses()
    const placeId = places[Math.floor(Math.random() * places.length)]?.placeId
    const { ticketId } = await report(cloud, 'wx_supervisor_wang', { placeId })
    return { requestId: requestId(), ticketId }
  }
  test('at any of its database requests leaves a ticket accepted once, by whoever tapped', async () => {
    const steps = await killAtEveryRequest(
      async () => ({ openId: WORKER, operation: 'ticket.accept', input: await fresh() }),
      async input => {
        const { assigneeName, count } = await timeline(input, 'accepted')
        expect(assigneeName).toBe('赵铁柱')
        return count
      },
    )
    expect(steps).toBe(6)
  })
  test('at any of its database requests leaves a ticket assigned once', async () => {
    const { personId } = await must(cloud, WORKER, 'people.me')
    const steps = await killAtEveryRequest(
      async () => ({
        openId: 'wx_clerk_li',
        operation: 'ticket.assign',
        input: { ...(await fresh()), personId },
      }),
      async input => (await timeline(input, 'assigned')).count,
    )
    expect(steps).toBeGreaterThanOrEqual(6)
  })
  test('with the document in its hands makes a colleague wait, be told so, and succeed later', async () => {
    const input = await fresh()
    await cloud.post('/local/faults', { vendor: 'instance', mode: 'web', afterRequests: 4 })
    expect(await cloud.call(WORKER, 'ticket.accept', input)).toMatchObject({ status: 500 })
    const other = { ...input, requestId: requestId() }
    expect(await cloud.call('wx_worker_sun', 'ticket.accept', other)).toMatchObject({
      status: 503,
      body: { code: 'request.busy', retry: true },
    })
    await cloud.post('/local/faults', { vendor: 'transactions' })
    expect(await cloud.call('wx_worker_sun', 'ticket.accept', other)).toMatchObject({ status: 200 })
  })
})

describe('a vendor that is down for an hour', () => {
  const HOUR_MS = 3_600_000
  // A quiet estate: nothing of the above still waits for a robot that takes twenty messages a minute.
  beforeAll(async () => {
    await cloud.stop()
    cloud = await LocalCloud.start()
  })
  const robot = async (mark: number) =>
    (await cloud.messages()).slice(mark).filter(one => one.channel === 'wecom' && one.to === 'robot-hupan-queue')
  const phone = async (mark: number) => (await cloud.messages()).slice(mark).filter(one => one.channel === 'subscribe')

  test('WeCom: reports are taken all the while, and each message arrives once it is back', async () => {
    await deliver()
    const mark = (await cloud.messages()).length
    await cloud.post('/local/faults', { vendor: 'wecom', mode: 'fail', forMs: HOUR_MS })
    const places = (await must(cloud, 'wx_clerk_li', 'estate.places', { search: '3-1-' })).items
    for (let n = 0; n < 3; n += 1)
      expect(await cloud.call('wx_clerk_li', 'ticket.report', { ...form(), placeId: places[n].placeId })).toMatchObject(
        {
          status: 200,
        },
      )
    await cloud.advance('PT30M')
    expect(await robot(mark)).toEqual([])
    const { estateId } = cloud.who('wx_manager_he')
    const waiting = await must(cloud, 'wx_manager_he', 'notice.undelivered', { estateId })
    expect(waiting.items.filter((one: { channel: string }) => one.channel === 'wecom').length).toBeGreaterThanOrEqual(3)
    await cloud.advance('PT90M')
    const arrived = (await robot(mark)).filter(one => one.text.startsWith('新工单'))
    expect(arrived).toHaveLength(3)
    await cloud.advance('PT90M')
    expect((await robot(mark)).filter(one => one.text.startsWith('新工单'))).toHaveLength(3)
  })
  test('WeChat: the owner hears once it is back, and once only', async () => {
    const templateId = (await must(cloud, OWNER, 'notice.templates')).items.find(
      (one: { event: string }) => one.event === 'ticket.accepted',
    ).templateId
    await cloud.post('/local/wechat/accept', { openId: OWNER, templateId })
    await must(cloud, OWNER, 'notice.granted', { templateIds: [templateId] })
    const { ticketId } = await must(cloud, OWNER, 'ticket.report', form(1))
    await deliver()
    const mark = (await cloud.messages()).length
    await cloud.post('/local/faults', { vendor: 'wechat', mode: 'fail', forMs: HOUR_MS })
    await must(cloud, WORKER, 'ticket.accept', { ticketId })
    await cloud.advance('PT30M')
    expect(await phone(mark)).toEqual([])
    const inbox = await must(cloud, OWNER, 'notice.inbox')
    expect(inbox.items.some((one: { reference: object }) => JSON.stringify(one.reference).includes(ticketId))).toBe(
      true,
    )
    await cloud.advance('PT6H')
    expect(await phone(mark)).toMatchObject([{ to: OWNER }])
  })
  test('WeCom answers nonsense: a group may hear twice, so the message is sent again until it is taken', async () => {
    await deliver()
    const mark = (await cloud.messages()).length
    await cloud.post('/local/faults', { vendor: 'wecom', mode: 'garbage', forMs: HOUR_MS })
    const places = (await must(cloud, 'wx_clerk_li', 'estate.places', { search: '3-2-' })).items
    await must(cloud, 'wx_clerk_li', 'ticket.report', { ...form(), placeId: places[0].placeId })
    await deliver()
    const { estateId } = cloud.who('wx_manager_he')
    const seen = await must(cloud, 'wx_manager_he', 'notice.undelivered', { estateId })
    expect(seen.items[0]).toMatchObject({
      channel: 'wecom',
      event: 'ticket.reported',
      reason: 'unknown 0',
      over: false,
    })
    await cloud.post('/local/faults', { vendor: 'wecom', mode: 'none' })
    await cloud.advance('PT10M')
    expect((await robot(mark)).filter(one => one.text.startsWith('新工单'))).toHaveLength(1)
  })
})
