import type { MessageRow } from '../../shared/ticket/message'
import { LocalCloud, PNG, requestId } from '../local-cloud'
import { must, report, upload } from './visitors'

const [OWNER, FAMILY, NEIGHBOUR] = ['wx_owner_lin', 'wx_family_lin', 'wx_owner_chen']
const [WORKER, OTHER, CLERK, MANAGER] = ['wx_worker_zhao', 'wx_worker_sun', 'wx_clerk_li', 'wx_manager_he']
const CLERKS_PHONE = '13900000021'
jest.setTimeout(60_000)
let cloud: LocalCloud
beforeAll(async () => {
  cloud = await LocalCloud.start()
})
afterAll(() => cloud.stop())

const talk = async (openId: string, ticketId: string): Promise<MessageRow[]> =>
  (await must(cloud, openId, 'ticket.talk', { ticketId })).items
const say = (openId: string, ticketId: string, text: string, more: object = {}) =>
  must(cloud, openId, 'ticket.say', { ticketId, text, ...more })
const texts = async (openId: string, ticketId: string) => (await talk(openId, ticketId)).map(one => one.text)
const taken = async () => {
  const { ticketId } = await report(cloud, OWNER)
  await must(cloud, WORKER, 'ticket.accept', { ticketId })
  return ticketId
}
const told = async (openId: string, event: string, ticketId: string) => {
  await cloud.post('/local/jobs/delivery/run')
  const { items } = await must(cloud, openId, 'notice.inbox')
  return items.filter((row: any) => row.event === event && row.reference.ticketId === ticketId).length
}

describe('the conversation of a ticket', () => {
  test('an owner, the worker and the desk write to each other, with photos, and each hears of the others', async () => {
    const ticketId = await taken()
    await say(OWNER, ticketId, '又渗出来一点', { files: [await upload(cloud, OWNER, PNG, 'png')] })
    await say(WORKER, ticketId, '半小时后到')
    await say(CLERK, ticketId, '已催师傅')
    for (const openId of [OWNER, FAMILY, WORKER, CLERK, MANAGER])
      expect(await texts(openId, ticketId)).toEqual(['已催师傅', '半小时后到', '又渗出来一点'])
    const [last, , first] = await talk(OWNER, ticketId)
    expect(last).toMatchObject({ side: 'desk', mine: false, internal: false })
    expect(first).toMatchObject({ side: 'household', mine: true })
    expect((await fetch(first?.photos[0]?.url ?? '')).status).toBe(200)
    expect(await told(WORKER, 'ticket.said', ticketId)).toBe(2)
    expect(await told(OWNER, 'ticket.said', ticketId)).toBe(2)
    expect(await told(FAMILY, 'ticket.said', ticketId)).toBe(2)
    expect(await told(CLERK, 'ticket.said', ticketId)).toBe(2)
    expect(await told(OTHER, 'ticket.said', ticketId)).toBe(0)
  })
  test('a note between staff reaches colleagues and is in no answer to the household', async () => {
    const ticketId = await taken()
    await say(CLERK, ticketId, '这户上月投诉过', { internal: true })
    await say(WORKER, ticketId, '知道了', { internal: true })
    expect(await texts(WORKER, ticketId)).toEqual(['知道了', '这户上月投诉过'])
    for (const openId of [OWNER, FAMILY]) {
      expect(await texts(openId, ticketId)).toEqual([])
      expect(JSON.stringify(await must(cloud, openId, 'ticket.get', { ticketId }))).not.toContain('投诉过')
      expect(await told(openId, 'ticket.noted', ticketId)).toBe(0)
    }
    expect(await told(WORKER, 'ticket.noted', ticketId)).toBe(1)
    expect(await told(CLERK, 'ticket.noted', ticketId)).toBe(1)
  })
  test('a clerk who lives in the house is of the household there, and reads no note about herself', async () => {
    const { houseId } = cloud.who(OWNER).houses[0] as { houseId: string }
    const me = await must(cloud, CLERK, 'people.me')
    const { invitationId } = await must(cloud, OWNER, 'people.inviteToHouse', {
      houseId,
      role: 'family',
      name: me.name,
      phone: CLERKS_PHONE,
    })
    const ticketId = await taken()
    await say('wx_supervisor_wang', ticketId, '她是同事，按流程办', { internal: true })
    expect(await texts(CLERK, ticketId)).toHaveLength(1)
    const accepted = await cloud.call(CLERK, 'people.acceptInvitation', { invitationId })
    expect(accepted).toMatchObject({ status: 200 })
    expect(await texts(CLERK, ticketId)).toEqual([])
    expect((await must(cloud, CLERK, 'ticket.get', { ticketId })).may).not.toContain('note')
    const noted = await cloud.call(CLERK, 'ticket.say', { ticketId, text: '看看', internal: true })
    expect(noted).toMatchObject({ status: 403, body: { code: 'ticket.note_staff_only' } })
    const { personId } = me
    await must(cloud, CLERK, 'people.endGrant', { personId, grantId: accepted.body.grantId })
  })
  test('nobody out of reach reads or says a word', async () => {
    const ticketId = await taken()
    for (const openId of [NEIGHBOUR, OTHER])
      for (const [operation, more] of [
        ['talk', {}],
        ['say', { text: '路过' }],
        ['seen', { until: 1 }],
      ] as const)
        expect(await cloud.call(openId, `ticket.${operation}`, { ticketId, ...more })).toMatchObject({
          status: 404,
          body: { code: 'ticket.not_found' },
        })
    expect(await texts(OWNER, ticketId)).toEqual([])
  })
  test('a long one is read page by page, each message once, and the ticket grows by nothing', async () => {
    const ticketId = await taken()
    const before = JSON.stringify(await must(cloud, CLERK, 'ticket.get', { ticketId })).length
    for (let n = 0; n < 36; n += 1) await say(n % 2 ? WORKER : OWNER, ticketId, `第 ${n} 句`)
    const first = await must(cloud, OWNER, 'ticket.talk', { ticketId })
    const second = await must(cloud, OWNER, 'ticket.talk', { ticketId, cursor: first.cursor })
    expect([first.items.length, second.items.length, second.cursor]).toEqual([30, 6, undefined])
    const all = [...first.items, ...second.items].map((one: MessageRow) => one.text)
    expect(all).toEqual(Array.from({ length: 36 }, (_, n) => `第 ${35 - n} 句`))
    const after = JSON.stringify(await must(cloud, CLERK, 'ticket.get', { ticketId })).length
    expect(after - before).toBeLessThan(60)
  })
  test('whoever taps send twice, or sends again after a lost answer, says it once', async () => {
    const ticketId = await taken()
    const input = { ticketId, text: '在家等', requestId: requestId() }
    const replies = await Promise.all(Array.from({ length: 8 }, () => cloud.call(OWNER, 'ticket.say', input)))
    expect(new Set(replies.map(reply => reply.body.messageId)).size).toBe(1)
    expect(await texts(CLERK, ticketId)).toEqual(['在家等'])
  })
  test('messages of several people at once are all kept', async () => {
    const ticketId = await taken()
    const people = [OWNER, FAMILY, WORKER, CLERK]
    await Promise.all(people.map(openId => say(openId, ticketId, openId)))
    expect((await texts(OWNER, ticketId)).sort()).toEqual([...people].sort())
  })
})

describe('what has been read', () => {
  // A household reports ten times a day at most.
  beforeAll(() => cloud.advance('P1D'))
  test('an owner sees that a message was read once somebody of the other side has, and no sooner', async () => {
    const ticketId = await taken()
    await say(OWNER, ticketId, '在吗')
    const isRead = async () => (await talk(OWNER, ticketId))[0]?.read
    const { at } = (await talk(OWNER, ticketId))[0] as MessageRow
    await must(cloud, FAMILY, 'ticket.seen', { ticketId, until: at })
    expect(await isRead()).toBe(false)
    await must(cloud, WORKER, 'ticket.seen', { ticketId, until: at - 1 })
    expect(await isRead()).toBe(false)
    await must(cloud, WORKER, 'ticket.seen', { ticketId, until: at })
    expect(await isRead()).toBe(true)
    await must(cloud, WORKER, 'ticket.seen', { ticketId, until: 0 })
    expect(await isRead()).toBe(true)
    expect((await must(cloud, WORKER, 'ticket.talk', { ticketId })).seenAt).toBe(at)
  })
  test('nobody reads what is yet to be said', async () => {
    const ticketId = await taken()
    await must(cloud, WORKER, 'ticket.seen', { ticketId, until: Number.MAX_SAFE_INTEGER })
    await say(OWNER, ticketId, '后来说的')
    expect((await talk(OWNER, ticketId))[0]).toMatchObject({ read: false })
  })
  test('a household that wrote waits for an answer until staff write back or the work is done; a note is none', async () => {
    const ticketId = await taken()
    const askedAt = async () => (await must(cloud, CLERK, 'ticket.get', { ticketId })).askedAt
    await say(OWNER, ticketId, '几点来')
    const since = await askedAt()
    expect(since).toEqual(expect.any(Number))
    await say(OWNER, ticketId, '喂？')
    await say(CLERK, ticketId, '又催了', { internal: true })
    expect(await askedAt()).toBe(since)
    const { items } = await must(cloud, CLERK, 'ticket.queue', { show: 'hand' })
    expect(items.find((row: any) => row.ticketId === ticketId)).toMatchObject({ askedAt: since })
    await say(WORKER, ticketId, '三点')
    expect(await askedAt()).toBeNull()
    await say(OWNER, ticketId, '好')
    await must(cloud, WORKER, 'ticket.resolve', { ticketId, note: '好了' })
    expect(await askedAt()).toBeNull()
  })
  test('on a ticket that is over an owner may open it again; staff still leave notes', async () => {
    const ticketId = await taken()
    await must(cloud, WORKER, 'ticket.resolve', { ticketId, note: '好了' })
    await must(cloud, OWNER, 'ticket.confirm', { ticketId })
    expect(await cloud.call(OWNER, 'ticket.say', { ticketId, text: '又漏' })).toMatchObject({
      status: 409,
      body: { code: 'ticket.say_closed' },
    })
    const { may } = await must(cloud, OWNER, 'ticket.get', { ticketId })
    expect([may.includes('say'), may.includes('reopen')]).toEqual([false, true])
    await say(CLERK, ticketId, '回访过', { internal: true })
    await must(cloud, OWNER, 'ticket.reopen', { ticketId, reason: '又漏' })
    await say(OWNER, ticketId, '又漏')
  })
  test('reading a conversation costs four database requests, saying something nine at most', async () => {
    const ticketId = await taken()
    expect((await cloud.call(OWNER, 'ticket.say', { ticketId, text: '喂' })).requests).toBeLessThanOrEqual(9)
    expect((await cloud.call(OWNER, 'ticket.talk', { ticketId })).requests).toBeLessThanOrEqual(4)
  })
})
