import { LocalCloud, PNG, requestId } from '../local-cloud'

const OWNER = 'wx_owner_lin'
const WORKER = 'wx_worker_zhao'
let cloud: LocalCloud
beforeAll(async () => {
  cloud = await LocalCloud.start()
}, 60_000)
afterAll(() => cloud.stop())

const leak = () => ({
  placeId: cloud.who(OWNER).houses[0]?.houseId,
  kind: 'repair',
  category: 'plumbing',
  description: `水管漏水 ${requestId()}`,
})

describe('the main path', () => {
  test('an owner reports with a photo, a worker accepts, arrives and resolves, the owner confirms and rates', async () => {
    const photo = await cloud.upload(OWNER, PNG, 'png')
    const reported = await cloud.call(OWNER, 'ticket.report', { ...leak(), photos: [photo] })
    expect(reported).toMatchObject({ status: 200, body: { ticketId: expect.stringMatching(/^tkt_/) } })
    const { ticketId } = reported.body
    const queue = await cloud.call(WORKER, 'ticket.queue', { show: 'open' })
    expect(queue.body.items.map((row: { ticketId: string }) => row.ticketId)).toContain(ticketId)
    for (const [operation, more] of [
      ['accept', {}],
      ['arrive', {}],
      ['suspend', { reason: 'parts' }],
      ['resume', {}],
      ['resolve', { note: '换了接头' }],
    ] as const) {
      expect(await cloud.call(WORKER, `ticket.${operation}`, { ticketId, ...more })).toMatchObject({
        status: 200,
        body: { ticketId },
      })
    }
    expect(await cloud.call(OWNER, 'ticket.confirm', { ticketId })).toMatchObject({ status: 200 })
    expect(await cloud.call(OWNER, 'ticket.rate', { ticketId, stars: 5 })).toMatchObject({ status: 200 })
    const seen = (await cloud.call(OWNER, 'ticket.get', { ticketId })).body
    expect(seen).toMatchObject({ state: 'closed', rating: { stars: 5 }, assigneeName: '赵铁柱' })
    expect(seen.timeline.map((entry: { what: string }) => entry.what)).toEqual([
      'reported',
      'accepted',
      'arrived',
      'suspended',
      'resumed',
      'resolved',
      'confirmed',
      'rated',
    ])
    expect((await fetch(seen.photos[0].url)).status).toBe(200)
  })

  test('of twenty people accepting one ticket one wins and the others are told who', async () => {
    const { ticketId } = (await cloud.call(OWNER, 'ticket.report', leak())).body
    const takers = ['wx_worker_zhao', 'wx_worker_sun', 'wx_clerk_li', 'wx_supervisor_wang']
    const replies = await Promise.all(
      Array.from({ length: 20 }, (_, index) => cloud.call(takers[index % 4] as string, 'ticket.accept', { ticketId })),
    )
    expect(replies.filter(reply => reply.status === 200)).toHaveLength(1)
    for (const reply of replies.filter(one => one.status !== 200))
      expect(reply).toMatchObject({ status: 409, body: { code: 'ticket.already_taken' } })
  })

  test('an owner who taps send fifty times at once makes one ticket', async () => {
    const input = { ...leak(), requestId: requestId() }
    const replies = await Promise.all(Array.from({ length: 50 }, () => cloud.call(OWNER, 'ticket.report', input)))
    expect(new Set(replies.map(reply => reply.body.ticketId)).size).toBe(1)
    expect(replies.every(reply => reply.status === 200)).toBe(true)
    expect(await cloud.call(OWNER, 'ticket.report', { ...input, description: '别的' })).toMatchObject({
      status: 409,
      body: { code: 'request.reused', reference: { ticketId: replies[0]?.body.ticketId } },
    })
  })

  test('an urgent ticket that nobody takes reaches the supervisor and then the manager', async () => {
    const { ticketId } = (
      await cloud.call('wx_owner_chen', 'ticket.report', {
        placeId: cloud.who('wx_owner_chen').houses[0]?.houseId,
        kind: 'repair',
        category: 'electrical',
        description: '厨房冒烟',
      })
    ).body
    await cloud.advance('PT5M')
    const about = async (openId: string) =>
      (await cloud.call(openId, 'notice.inbox')).body.items.filter(
        (row: any) => row.event === 'ticket.unclaimed' && row.reference.ticketId === ticketId,
      )
    expect(await about('wx_supervisor_wang')).toHaveLength(1)
    expect(await about('wx_manager_he')).toHaveLength(1)
    const pushed = (await cloud.messages()).filter(
      message => message.channel === 'wecom' && message.text.includes('无人接单'),
    )
    expect(pushed.map(message => message.to)).toEqual(
      expect.arrayContaining(['robot-hupan-supervisor', 'robot-hupan-manager']),
    )
  })

  test('a ticket nobody objects to closes itself after the grace period', async () => {
    const { ticketId } = (await cloud.call(OWNER, 'ticket.report', leak())).body
    await cloud.call(WORKER, 'ticket.accept', { ticketId })
    await cloud.call(WORKER, 'ticket.resolve', { ticketId, note: '好了' })
    await cloud.advance('P7DT1M')
    expect((await cloud.call(OWNER, 'ticket.get', { ticketId })).body).toMatchObject({ state: 'closed' })
  })
})

describe('a report that is spoken', () => {
  const MP3 = Buffer.from('ID3\x04 drip, drip')
  const say = async (fileId: string, more: object = {}) =>
    cloud.call(OWNER, 'ticket.report', { ...leak(), description: '', voice: { fileId, seconds: 7 }, ...more })

  test('is heard by the household and by staff, and by nobody who cannot see the ticket', async () => {
    const reported = await say(await cloud.upload(OWNER, MP3, 'mp3'))
    expect(reported).toMatchObject({ status: 200 })
    const { ticketId } = reported.body
    for (const openId of [OWNER, WORKER, 'wx_clerk_li']) {
      const seen = (await cloud.call(openId, 'ticket.get', { ticketId })).body
      expect(seen).toMatchObject({ description: '', level: 'P2', voice: { seconds: 7 } })
      const heard = await fetch(seen.voice.url)
      expect(heard.headers.get('content-type')).toBe('audio/mpeg')
      expect(Buffer.from(await heard.arrayBuffer())).toEqual(MP3)
    }
    expect(await cloud.call('wx_owner_chen', 'ticket.get', { ticketId })).toMatchObject({ status: 404 })
    const rows = (await cloud.call(OWNER, 'ticket.mine')).body.items
    expect(rows.find((row: any) => row.ticketId === ticketId)).toMatchObject({ voiceSeconds: 7 })
    await cloud.call(OWNER, 'ticket.cancel', { ticketId })
  })
  test('is not taken with the recording of somebody else, or with one that does not exist', async () => {
    const theirs = await cloud.upload('wx_owner_chen', MP3, 'mp3')
    expect(await say(theirs)).toMatchObject({ status: 403, body: { code: 'file.not_yours' } })
    const { fileId } = (await cloud.call(OWNER, 'file.target', { extension: 'mp3', bytes: 9 })).body
    expect(await say(fileId)).toMatchObject({ status: 404, body: { code: 'file.not_found' } })
  })
  test('costs no more database requests than a written one', async () => {
    const written = await cloud.call(OWNER, 'ticket.report', leak())
    const spoken = await say(await cloud.upload(OWNER, MP3, 'mp3'), { category: 'electrical' })
    expect(spoken.status).toBe(200)
    expect(spoken.requests).toBeLessThanOrEqual(written.requests)
  })
})

test('an owner with more messages than a page holds reads how many are new, up to ninety-nine', async () => {
  const ZHOU = 'wx_owner_zhou'
  const placeId = cloud.who(ZHOU).houses[0]?.houseId
  const { ticketId } = (await cloud.call(ZHOU, 'ticket.report', { ...leak(), placeId })).body
  await cloud.call(WORKER, 'ticket.accept', { ticketId })
  const hold = async (times: number) => {
    for (let n = 0; n < times; n += 1) {
      await cloud.call(WORKER, 'ticket.suspend', { ticketId, reason: 'parts' })
      await cloud.call(WORKER, 'ticket.resume', { ticketId })
    }
  }
  const counted = async () => {
    await cloud.post('/local/jobs/delivery/run')
    return cloud.call(ZHOU, 'notice.unread')
  }
  /** Unread rows on all pages of the inbox. */
  const walked = async () => {
    let [n, cursor] = [0, undefined as string | undefined]
    do {
      const { body } = await cloud.call(ZHOU, 'notice.inbox', cursor ? { cursor } : {})
      n += body.items.filter((row: { readAt: number | null }) => row.readAt === null).length
      cursor = body.cursor
    } while (cursor)
    return n
  }
  /** What is on its way arrives; then both say the same. */
  const agreed = async () => {
    for (let tries = 0; tries < 20; tries += 1) {
      const { count, more } = (await counted()).body
      if (!more && count === (await walked())) return count
    }
    throw new Error('the count and the inbox never agree')
  }
  await hold(20)
  const some = await agreed()
  expect(some).toBeGreaterThan(30)
  const [row] = (await cloud.call(ZHOU, 'notice.inbox')).body.items
  await cloud.call(ZHOU, 'notice.read', { deliveryId: row.deliveryId })
  expect((await cloud.call(ZHOU, 'notice.inbox')).body.items[0]).toMatchObject({ readAt: expect.any(Number) })
  await agreed()
  await hold(35)
  let many = await counted()
  for (let tries = 0; !many.body.more && tries < 20; tries += 1) many = await counted()
  expect(many.body).toEqual({ count: 99, more: true })
  expect(many.requests).toBeLessThanOrEqual(2)
  expect(many.examined).toBeLessThanOrEqual(102)
}, 60_000)

test('a stranger who knows an owner by id but not the secret is nobody', async () => {
  const [personId] = cloud.who(OWNER).token.split('.')
  const forged = `${personId}.${'A'.repeat(32)}`
  expect(await cloud.send('people.me', '{}', forged)).toMatchObject({ status: 401, body: { code: 'identity.expired' } })
})

describe('what a command costs', () => {
  test('a worker accepting one ticket costs six database requests', async () => {
    const { ticketId } = (await cloud.call(OWNER, 'ticket.report', leak())).body
    const reply = await cloud.call(WORKER, 'ticket.accept', { ticketId })
    expect(reply.requests).toBe(6)
    expect(reply.examined).toBeLessThanOrEqual(12)
  })
  test('a queue costs two database requests', async () => {
    expect((await cloud.call(WORKER, 'ticket.queue')).requests).toBeLessThanOrEqual(2)
  })
})
