import { LocalCloud, requestId } from '../local-cloud'
import { must, report } from './visitors'

const [LIN, ZHOU, CLERK, SUPERVISOR] = ['wx_owner_lin', 'wx_owner_zhou', 'wx_clerk_li', 'wx_supervisor_wang']
const [ZHAO, SUN] = ['wx_worker_zhao', 'wx_worker_sun']
jest.setTimeout(60_000)
let cloud: LocalCloud
beforeAll(async () => {
  cloud = await LocalCloud.start()
})
afterAll(() => cloud.stop())

const told = async (openId: string, event: string, ticketId: string) => {
  await cloud.post('/local/jobs/delivery/run')
  const { items } = await must(cloud, openId, 'notice.inbox')
  return items.filter((row: any) => row.event === event && row.reference.ticketId === ticketId).length
}
const get = (openId: string, ticketId: string) => must(cloud, openId, 'ticket.get', { ticketId })
const merge = (ticketId: string, intoId: string, more: object = {}) =>
  cloud.call(CLERK, 'ticket.merge', { ticketId, intoId, ...more })
/** Until these have their numbers; somebody else may be dealing meanwhile. */
const dealt = async (...ticketIds: string[]) => {
  for (const ticketId of ticketIds)
    while (!(await get(CLERK, ticketId)).number) await cloud.post('/local/jobs/ticket-numbers/run')
}
const at = (openId: string) => ({ placeId: cloud.who(openId).houses[0]?.houseId })
/** A ticket of Lin's that is kept, and one of Zhou's that goes on in it. */
async function pair() {
  const kept = (await report(cloud, LIN)).ticketId
  const duplicate = (await report(cloud, ZHOU)).ticketId
  await dealt(kept, duplicate)
  await must(cloud, CLERK, 'ticket.merge', { ticketId: duplicate, intoId: kept })
  return { kept, duplicate }
}

describe('a clerk who merges', () => {
  test('twice by a double tap has merged once', async () => {
    const [kept, duplicate] = [(await report(cloud, LIN)).ticketId, (await report(cloud, ZHOU)).ticketId]
    const again = { requestId: requestId() }
    const replies = await Promise.all(Array.from({ length: 5 }, () => merge(duplicate, kept, again)))
    for (const reply of replies) expect(reply.body).toMatchObject({ ticketId: duplicate, intoId: kept })
    expect((await get(CLERK, kept)).duplicates).toHaveLength(1)
    expect((await get(CLERK, kept)).timeline.filter((one: any) => one.what === 'took_in')).toHaveLength(1)
    expect(await told(ZHOU, 'ticket.merged', duplicate)).toBe(1)
  })
  test('while the instance dies after any of its requests has merged wholly or not at all', async () => {
    const [kept, duplicate] = [(await report(cloud, LIN)).ticketId, (await report(cloud, ZHOU)).ticketId]
    for (let died = 1; ; died += 1) {
      const again = { requestId: requestId() }
      await cloud.post('/local/faults', { vendor: 'instance', mode: 'web', afterRequests: died })
      await merge(duplicate, kept, again)
      await cloud.post('/local/faults', { vendor: 'transactions' })
      const [one, other] = [await get(CLERK, duplicate), await get(CLERK, kept)]
      const isMerged = one.state === 'merged'
      expect([one.mergedInto?.ticketId, other.duplicates.length]).toEqual(isMerged ? [kept, 1] : [undefined, 0])
      if (!isMerged) continue
      expect((await merge(duplicate, kept, again)).status).toBe(200)
      expect((await get(CLERK, kept)).duplicates).toHaveLength(1)
      expect(died).toBeGreaterThan(3)
      return
    }
  })
  test('A into B while a colleague merges B into A: one is done, the other told why not', async () => {
    for (let round = 0; round < 3; round += 1) {
      const [a, b] = [(await report(cloud, CLERK, at(LIN))).ticketId, (await report(cloud, CLERK, at(ZHOU))).ticketId]
      const replies = await Promise.all([
        merge(a, b),
        cloud.call(SUPERVISOR, 'ticket.merge', { ticketId: b, intoId: a }),
      ])
      expect(replies.map(reply => reply.status).sort()).toEqual([200, 409])
      const lost = replies.find(reply => reply.status === 409)
      expect(['ticket.merge_holds_others', 'ticket.merge_into_merged']).toContain(lost?.body.code)
      const states = [await get(CLERK, a), await get(CLERK, b)].map(one => one.state).sort()
      expect(states).toEqual(['merged', 'new'])
    }
  })
  test('reads why it cannot be: itself, done, merged, taken in, unknown', async () => {
    const { kept, duplicate } = await pair()
    const other = (await report(cloud, ZHOU)).ticketId
    const codeOf = async (ticketId: string, intoId: string) => (await merge(ticketId, intoId)).body.code
    expect(await codeOf(other, other)).toBe('ticket.merge_itself')
    expect(await codeOf(duplicate, other)).toBe('ticket.already_merged')
    expect(await codeOf(other, duplicate)).toBe('ticket.merge_into_merged')
    expect(await codeOf(kept, other)).toBe('ticket.merge_holds_others')
    expect(await codeOf(other, 'tkt_01J00000000000000000000000')).toBe('ticket.not_found')
    await must(cloud, ZHOU, 'ticket.cancel', { ticketId: other })
    expect(await codeOf(other, kept)).toBe('ticket.wrong_state')
    const last = (await report(cloud, LIN)).ticketId
    const ended = await merge(last, other)
    expect(ended.body.code).toBe('ticket.merge_into_done')
    expect(ended.body.message).toMatch(/已取消/)
  })
  test('finds what is open of the same place first, then of the same category, or any ticket by its number', async () => {
    const [here, same] = [(await report(cloud, LIN)).ticketId, (await report(cloud, LIN)).ticketId]
    const trade = (await report(cloud, ZHOU)).ticketId
    const lamp = (await report(cloud, ZHOU, { category: 'electrical', description: `灯 ${requestId()}` })).ticketId
    await dealt(lamp)
    const asked = await cloud.call(CLERK, 'ticket.alike', { ticketId: here })
    const found = asked.body.items.map((row: any) => row.ticketId)
    expect(found.indexOf(same)).toBeGreaterThanOrEqual(0)
    expect(found.indexOf(same)).toBeLessThan(found.indexOf(trade))
    expect(found).not.toContain(here)
    expect(found).not.toContain(lamp)
    expect(asked.requests).toBeLessThanOrEqual(5)
    const { number } = await get(CLERK, lamp)
    const by = async (ticketNumber: string) =>
      (await must(cloud, CLERK, 'ticket.alike', { ticketId: here, number: ticketNumber })).items
    expect(await by(number)).toMatchObject([{ ticketId: lamp }])
    expect(await by('99-9999')).toEqual([])
  })
})

describe('a neighbour’s report of the same', () => {
  beforeAll(() => cloud.advance('P2D'))
  test('goes on in the kept ticket, whose way the neighbour follows on the own ticket and then rates', async () => {
    const { kept, duplicate } = await pair()
    expect(await told(ZHOU, 'ticket.merged', duplicate)).toBe(1)
    await must(cloud, ZHAO, 'ticket.accept', { ticketId: kept })
    await must(cloud, ZHAO, 'ticket.arrive', { ticketId: kept })
    expect([await told(ZHOU, 'ticket.accepted', duplicate), await told(ZHOU, 'ticket.arrived', duplicate)]).toEqual([
      1, 1,
    ])
    const seen = await get(ZHOU, duplicate)
    expect(seen).toMatchObject({ state: 'merged', mergedInto: { ticketId: kept, progress: { state: 'in_progress' } } })
    expect(seen.follows).toMatchObject({ opens: false })
    expect(seen.may).not.toContain('rate')
    expect(await cloud.asWechat(ZHOU, 'ticket.rate', { ticketId: duplicate, stars: 5 })).toMatchObject({
      code: 'ticket.rate_later',
    })
    expect(await cloud.asWechat(ZHOU, 'ticket.get', { ticketId: kept })).toMatchObject({ status: 404 })
    await must(cloud, ZHAO, 'ticket.resolve', { ticketId: kept, note: '换了林家的阀' })
    expect(await told(ZHOU, 'ticket.resolved', duplicate)).toBe(1)
    const done = await get(ZHOU, duplicate)
    expect(done.may).toContain('rate')
    expect(JSON.stringify([done.follows, done.mergedInto])).not.toMatch(/林|阀/)
    await must(cloud, ZHOU, 'ticket.rate', { ticketId: duplicate, stars: 4 })
    expect((await get(ZHOU, duplicate)).may).not.toContain('rate')
    expect((await get(LIN, kept)).rating).toBeNull()
    await must(cloud, LIN, 'ticket.confirm', { ticketId: kept })
    await must(cloud, LIN, 'ticket.reopen', { ticketId: kept, reason: '又漏' })
    expect([await told(ZHOU, 'ticket.closed', duplicate), await told(ZHOU, 'ticket.reopened', duplicate)]).toEqual([
      1, 1,
    ])
  })
  test('is nobody’s work any more and yet found: by its number, in everything, on the house’s page', async () => {
    const { kept, duplicate } = await pair()
    const { estateId } = cloud.who(CLERK)
    const queue = async (show: string) =>
      (await must(cloud, CLERK, 'ticket.queue', { estateId, show, rows: 100 })).items
    for (const show of ['open', 'hand', 'suspended', 'done'])
      expect((await queue(show)).map((row: any) => row.ticketId)).not.toContain(duplicate)
    const { number } = await get(CLERK, kept)
    const row = (await queue('all')).find((one: any) => one.ticketId === duplicate)
    expect(row).toMatchObject({ state: 'merged', mergedInto: { ticketId: kept, number } })
    const own = await get(CLERK, duplicate)
    expect(own.follows.opens).toBe(true)
    const { groups } = await must(cloud, CLERK, 'search.find', { estateId, text: own.number })
    expect(groups.flatMap((group: any) => group.items)).toEqual(
      expect.arrayContaining([expect.objectContaining({ of: duplicate, detail: `${own.placeLabel} → ${number}` })]),
    )
    const house = await must(cloud, CLERK, 'card.house', { houseId: own.houseId })
    expect(JSON.stringify(house)).toContain(`"mergedInto":{"ticketId":"${kept}"`)
    expect((await get(CLERK, kept)).duplicates).toEqual([
      { ticketId: duplicate, number: own.number, placeLabel: own.placeLabel },
    ])
    expect((await get(LIN, kept)).duplicates).toEqual([])
    await cloud.advance('PT2H')
    expect(await told(SUPERVISOR, 'ticket.unclaimed', duplicate)).toBe(0)
    expect(await told(SUPERVISOR, 'ticket.unclaimed', kept)).toBe(1)
  })
  test('is under way for the neighbour until the kept ticket is closed', async () => {
    const { kept, duplicate } = await pair()
    const open = async (openId: string) =>
      (await must(cloud, openId, 'ticket.mine', { open: true })).items.find((row: any) => row.ticketId === duplicate)
    expect(await open(ZHOU)).toMatchObject({ mergedInto: { progress: { state: 'new' } } })
    await must(cloud, ZHAO, 'ticket.accept', { ticketId: kept })
    await must(cloud, ZHAO, 'ticket.resolve', { ticketId: kept, note: '好了' })
    expect(await open(ZHOU)).toMatchObject({ mergedInto: { progress: { state: 'resolved' } } })
    await cloud.advance('P8D')
    expect(await open(ZHOU)).toBeUndefined()
    expect(await told(ZHOU, 'ticket.closed', duplicate)).toBe(1)
  })
  test('that a worker had in hand is in no list of that worker’s', async () => {
    const kept = (await report(cloud, LIN)).ticketId
    const duplicate = (await report(cloud, ZHOU)).ticketId
    await must(cloud, ZHAO, 'ticket.accept', { ticketId: duplicate })
    await must(cloud, CLERK, 'ticket.merge', { ticketId: duplicate, intoId: kept })
    expect(await told(ZHAO, 'ticket.merged', duplicate)).toBe(1)
    const mine = [
      ...(await must(cloud, ZHAO, 'ticket.mine', { open: true })).items,
      ...(await must(cloud, ZHAO, 'ticket.queue', { show: 'mine' })).items,
    ]
    expect(mine.map((row: any) => row.ticketId)).not.toContain(duplicate)
    expect(await get(ZHAO, duplicate)).toMatchObject({ state: 'merged' })
  })
  test.each([
    ['declines', CLERK, 'ticket.reject', { reason: '不属于物业' }],
    ['cancels', LIN, 'ticket.cancel', {}],
  ])('is worked on by itself again when somebody %s the kept one', async (_, who, verb, more) => {
    const kept = (await report(cloud, LIN)).ticketId
    const [first, second] = [(await report(cloud, ZHOU)).ticketId, (await report(cloud, ZHOU)).ticketId]
    await must(cloud, SUN, 'ticket.accept', { ticketId: first })
    for (const ticketId of [first, second]) await must(cloud, CLERK, 'ticket.merge', { ticketId, intoId: kept })
    await must(cloud, who, verb, { ticketId: kept, ...more })
    expect(await get(ZHOU, first)).toMatchObject({ state: 'accepted', given: true, mergedInto: null, follows: null })
    expect(await get(ZHOU, second)).toMatchObject({ state: 'new', assigneeId: null })
    expect(await get(CLERK, kept)).toMatchObject({ duplicates: [] })
    for (const ticketId of [first, second]) expect(await told(ZHOU, 'ticket.released', ticketId)).toBe(1)
    expect([await told(ZHOU, verb === 'ticket.reject' ? 'ticket.rejected' : 'ticket.cancelled', first)]).toEqual([0])
    expect(await must(cloud, CLERK, 'ticket.merge', { ticketId: second, intoId: first })).toMatchObject({
      intoId: first,
    })
  })
  test('by the very person who reported the kept one tells that person each thing once', async () => {
    const [kept, duplicate] = [(await report(cloud, LIN)).ticketId, (await report(cloud, LIN)).ticketId]
    await must(cloud, CLERK, 'ticket.merge', { ticketId: duplicate, intoId: kept })
    await must(cloud, ZHAO, 'ticket.accept', { ticketId: kept })
    expect([await told(LIN, 'ticket.accepted', kept), await told(LIN, 'ticket.accepted', duplicate)]).toEqual([1, 0])
    expect((await get(LIN, duplicate)).follows).toMatchObject({ opens: true })
  })
})

describe('a clerk who takes a merge back', () => {
  const unmerge = (ticketId: string, more: object = {}) =>
    cloud.call(CLERK, 'ticket.unmerge', { ticketId, reason: '不是同一根管', ...more })
  test('finds the ticket where it stood, with what was promised; everybody hears of it once, and only staff why', async () => {
    const kept = (await report(cloud, LIN)).ticketId
    const duplicate = (await report(cloud, ZHOU)).ticketId
    await must(cloud, ZHAO, 'ticket.accept', { ticketId: duplicate })
    await must(cloud, SUN, 'ticket.accept', { ticketId: kept })
    const { resolveBy, arriveBy } = await get(CLERK, duplicate)
    await must(cloud, CLERK, 'ticket.merge', { ticketId: duplicate, intoId: kept })
    expect((await get(CLERK, duplicate)).may).toContain('unmerge')
    expect((await get(ZHOU, duplicate)).may).not.toContain('unmerge')
    const form = { requestId: requestId() }
    for (const reply of await Promise.all(Array.from({ length: 4 }, () => unmerge(duplicate, form))))
      expect(reply.body).toEqual({ ticketId: duplicate, fromId: kept })
    expect(await get(CLERK, duplicate)).toMatchObject({ state: 'accepted', mergedInto: null, resolveBy, arriveBy })
    expect((await get(CLERK, kept)).duplicates).toEqual([])
    expect([
      await told(ZHOU, 'ticket.unmerged', duplicate),
      await told(ZHAO, 'ticket.unmerged', duplicate),
      await told(SUN, 'ticket.parted', kept),
    ]).toEqual([1, 1, 1])
    const why = async (openId: string) =>
      (await get(openId, duplicate)).timeline.find((one: any) => one.what === 'unmerged').note
    expect([await why(CLERK), await why(ZHOU)]).toEqual(['不是同一根管', undefined])
    const { items } = await must(cloud, ZHAO, 'ticket.queue', { show: 'mine' })
    expect(items.map((row: any) => row.ticketId)).toContain(duplicate)
    await must(cloud, CLERK, 'ticket.merge', { ticketId: duplicate, intoId: kept })
    expect((await get(CLERK, kept)).duplicates).toHaveLength(1)
  })
  test('once while a colleague declines the kept one: it is by itself, and told so once', async () => {
    const { kept, duplicate } = await pair()
    const replies = await Promise.all([
      unmerge(duplicate),
      cloud.call(SUPERVISOR, 'ticket.reject', { ticketId: kept, reason: '不属于物业' }),
    ])
    expect(replies[1]?.status).toBe(200)
    expect(await get(CLERK, duplicate)).toMatchObject({ state: 'new', mergedInto: null })
    const times = [await told(ZHOU, 'ticket.unmerged', duplicate), await told(ZHOU, 'ticket.released', duplicate)]
    expect(times.sort()).toEqual([0, 1])
  })
  test('while the instance dies after any of its requests has taken it back wholly or not at all', async () => {
    const { kept, duplicate } = await pair()
    for (let died = 1; ; died += 1) {
      const again = { requestId: requestId() }
      await cloud.post('/local/faults', { vendor: 'instance', mode: 'web', afterRequests: died })
      await unmerge(duplicate, again)
      await cloud.post('/local/faults', { vendor: 'transactions' })
      const [one, other] = [await get(CLERK, duplicate), await get(CLERK, kept)]
      const isMerged = one.state === 'merged'
      expect([one.mergedInto?.ticketId, other.duplicates.length]).toEqual(isMerged ? [kept, 1] : [undefined, 0])
      if (isMerged) continue
      expect((await unmerge(duplicate, again)).status).toBe(200)
      expect(died).toBeGreaterThan(3)
      return
    }
  })
  test('of one that is not merged, or whose kept one is long over, reads why not', async () => {
    const { kept, duplicate } = await pair()
    expect((await unmerge(kept)).body.code).toBe('ticket.wrong_state')
    await must(cloud, ZHAO, 'ticket.accept', { ticketId: kept })
    await must(cloud, ZHAO, 'ticket.resolve', { ticketId: kept, note: '好了' })
    await must(cloud, LIN, 'ticket.confirm', { ticketId: kept })
    await cloud.advance('P7DT1M')
    expect((await get(CLERK, duplicate)).may).not.toContain('unmerge')
    expect((await unmerge(duplicate)).body.code).toBe('ticket.unmerge_late')
  })
})
