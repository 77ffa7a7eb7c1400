import { LocalCloud, PNG } from '../local-cloud'
import { must, report, upload } from './visitors'

const [LIN, CHEN, ZHAO, SUN] = ['wx_owner_lin', 'wx_owner_chen', 'wx_worker_zhao', 'wx_worker_sun']
const [CLERK, SUPERVISOR, MANAGER] = ['wx_clerk_li', 'wx_supervisor_wang', 'wx_manager_he']
jest.setTimeout(120_000)
let cloud: LocalCloud
let estateId: string
let clerk: string
let supervisor: string
beforeAll(async () => {
  cloud = await LocalCloud.start()
  estateId = cloud.who(CLERK).estateId
  clerk = (await must(cloud, CLERK, 'people.me')).personId
  supervisor = (await must(cloud, SUPERVISOR, 'people.me')).personId
})
afterAll(() => cloud.stop())

const codeOf = async (openId: string, operation: string, input: object) =>
  (await cloud.asWechat<{ code?: string }>(openId, operation, input)).code
const complain = async (openId = LIN, more: object = {}) =>
  (await report(cloud, openId, { kind: 'complaint', category: 'noise', description: `装修 ${Math.random()}`, ...more }))
    .ticketId
const phoned = (more: object = {}) =>
  complain(CLERK, {
    placeId: cloud.who(CHEN).houses[0]?.houseId,
    onBehalfOf: { name: '陈先生', phone: '13900001111' },
    channel: 'phone',
    ...more,
  })
const get = (openId: string, ticketId: string) => must(cloud, openId, 'complaint.get', { ticketId })
const day = async () => {
  const { now } = (await (await fetch(`${cloud.url}/local/clock`)).json()) as { now: number }
  return new Date(now + 8 * 3_600_000).toISOString().slice(0, 10)
}
const rates = async (openId = SUPERVISOR) => {
  const today = await day()
  return must(cloud, openId, 'complaint.rates', { estateId, from: today, to: today })
}
const excludedBy = async (ticketId: string, decision = 'UNVERIFIED') => {
  await must(cloud, CLERK, 'complaint.note', { ticketId, text: '看过监控，没有发现' })
  await must(cloud, CLERK, 'complaint.judge', { ticketId, decision, reason: '监控没有' })
  await must(cloud, SUPERVISOR, 'complaint.approve', { ticketId })
}
const told = async (openId: string, event: string, ticketId: string) => {
  await cloud.post('/local/jobs/delivery/run')
  const { items } = await must(cloud, openId, 'notice.inbox')
  return items.filter((row: any) => row.event === event && row.reference.ticketId === ticketId).length
}

describe('a complaint from its report to its end', () => {
  test('is judged by the clerk, approved by the supervisor, told to the owner, who appeals; the manager decides', async () => {
    const before = await rates()
    const ticketId = await complain()
    await must(cloud, CLERK, 'complaint.note', { ticketId, text: '看过监控' })
    await must(cloud, CLERK, 'complaint.judge', { ticketId, decision: 'OUT_OF_SCOPE', reason: '属于城管' })
    expect(await rates()).toMatchObject({ accepted: before.accepted + 1, valid: before.valid + 1 })
    expect((await get(LIN, ticketId)).validity).toBeNull()
    expect(await told(SUPERVISOR, 'complaint.proposed', ticketId)).toBe(1)
    const { items } = await must(cloud, SUPERVISOR, 'complaint.waiting', { estateId })
    expect(items).toMatchObject([{ ticketId, waitsFor: ['validity'], decision: 'OUT_OF_SCOPE' }])
    await must(cloud, SUPERVISOR, 'complaint.approve', { ticketId, note: '属实' })
    expect(await rates()).toMatchObject({ accepted: before.accepted + 1, valid: before.valid })
    expect(await told(LIN, 'complaint.excluded', ticketId)).toBe(1)
    expect(await get(LIN, ticketId)).toMatchObject({
      ...{ notes: [], about: null, may: ['appeal'] },
      validity: { decision: 'OUT_OF_SCOPE', reason: '属于城管', byName: '', decidedBy: null, note: '' },
    })
    await must(cloud, LIN, 'complaint.appeal', { ticketId, reason: '是物业请的施工队' })
    expect(await told(MANAGER, 'complaint.appealed', ticketId)).toBe(1)
    expect((await get(MANAGER, ticketId)).may).toContain('settle')
    await must(cloud, MANAGER, 'complaint.settle', { ticketId, stands: false, note: '确为我方施工' })
    expect(await rates()).toMatchObject({ accepted: before.accepted + 1, valid: before.valid + 1 })
    expect(await told(LIN, 'complaint.settled', ticketId)).toBe(1)
    expect(await codeOf(LIN, 'complaint.appeal', { ticketId, reason: '再来' })).toBe('complaint.appealed_once')
  })
  test('of somebody who phoned is handled only once the clerk has told the outcome', async () => {
    const ticketId = await phoned()
    const before = await rates()
    await must(cloud, ZHAO, 'ticket.accept', { ticketId })
    await must(cloud, ZHAO, 'ticket.resolve', { ticketId, note: '已劝阻' })
    expect((await rates()).handled).toBe(before.handled)
    await must(cloud, CLERK, 'complaint.reply', { ticketId, text: '在处理', how: 'phone' })
    expect((await rates()).handled).toBe(before.handled)
    await must(cloud, CLERK, 'complaint.reply', { ticketId, text: '施工已停', how: 'phone', outcome: true })
    expect(await rates()).toMatchObject({ handled: before.handled + 1, inTime: before.inTime + 1 })
    expect(await get(CLERK, ticketId)).toMatchObject({
      channel: 'phone',
      replies: [
        { how: 'phone', outcome: false },
        { how: 'phone', outcome: true, text: '施工已停' },
      ],
    })
  })
  test('of the owner is handled when the worker resolves it, and waits again once it is opened again', async () => {
    const ticketId = await complain()
    const before = await rates()
    await must(cloud, ZHAO, 'ticket.accept', { ticketId })
    await must(cloud, ZHAO, 'ticket.resolve', { ticketId, note: '已劝阻' })
    expect((await rates()).handled).toBe(before.handled + 1)
    await must(cloud, LIN, 'ticket.reopen', { ticketId, reason: '又吵了' })
    expect((await rates()).handled).toBe(before.handled)
    expect((await get(CLERK, ticketId)).outcomeAt).toBeNull()
  })
  test('that is split becomes two, each with a record of its own', async () => {
    const ticketId = await complain()
    const parts = [{ category: 'parking', description: '车位被占' }]
    const { ticketIds } = await must(cloud, CLERK, 'ticket.split', { ticketId, parts })
    expect(await get(CLERK, ticketIds[0])).toMatchObject({ ticketId: ticketIds[0], outcomeAt: null })
  })
  test('that goes on in another one is handled with it, and waits again with it', async () => {
    const [ticketId, intoId] = [await complain('wx_owner_tang'), await complain('wx_owner_tang')]
    await must(cloud, CLERK, 'ticket.merge', { ticketId, intoId })
    const before = await rates()
    await must(cloud, ZHAO, 'ticket.accept', { ticketId: intoId })
    await must(cloud, ZHAO, 'ticket.resolve', { ticketId: intoId, note: '已劝阻' })
    expect((await rates()).handled).toBe(before.handled + 2)
    await must(cloud, CLERK, 'ticket.reopen', { ticketId: intoId, reason: '又吵了' })
    expect((await rates()).handled).toBe(before.handled)
  })
  test('taken out of a resolved one again waits for its own end, which its own worker tells', async () => {
    const [ticketId, intoId] = [await complain('wx_owner_tang'), await complain('wx_owner_tang')]
    await must(cloud, CLERK, 'ticket.merge', { ticketId, intoId })
    await must(cloud, ZHAO, 'ticket.accept', { ticketId: intoId })
    await must(cloud, ZHAO, 'ticket.resolve', { ticketId: intoId, note: '已劝阻' })
    const before = await rates()
    await must(cloud, CLERK, 'ticket.unmerge', { ticketId, reason: '不是同一家' })
    expect(await rates()).toMatchObject({ handled: before.handled - 1, inTime: before.inTime - 1 })
    expect((await get(CLERK, ticketId)).outcomeAt).toBeNull()
    await must(cloud, SUN, 'ticket.accept', { ticketId })
    await cloud.advance('PT1H')
    await must(cloud, SUN, 'ticket.resolve', { ticketId, note: '上门说了' })
    expect(await rates()).toMatchObject({ handled: before.handled, inTime: before.inTime })
    const { resolvedAt } = await must(cloud, CLERK, 'ticket.get', { ticketId })
    expect((await get(CLERK, ticketId)).outcomeAt).toBe(resolvedAt)
  })
  test('gets seven days once the supervisor approves, and its ticket shows the same time', async () => {
    const ticketId = await complain()
    const { dueBy } = await get(CLERK, ticketId)
    await must(cloud, CLERK, 'complaint.askTime', { ticketId, reason: '要请检测' })
    expect((await get(LIN, ticketId)).extension).toBeNull()
    await must(cloud, SUPERVISOR, 'complaint.approve', { ticketId, what: 'time' })
    const after = await get(LIN, ticketId)
    expect(after.dueBy).toBeGreaterThan(dueBy)
    expect(after.extension).toMatchObject({ state: 'approved' })
    expect((await must(cloud, LIN, 'ticket.get', { ticketId })).resolveBy).toBe(after.dueBy)
    expect(await told(LIN, 'complaint.extended', ticketId)).toBe(1)
  })
})

describe('who decides', () => {
  test('the clerk it is about takes no step, nor does the supervisor whose name the clerk has put there', async () => {
    const ticketId = await complain(LIN, { category: 'staff_attitude' })
    await must(cloud, SUPERVISOR, 'complaint.about', { ticketId, personId: clerk })
    for (const [operation, input] of [
      ['complaint.judge', { decision: 'MALICIOUS', reason: '没有的事' }],
      ['complaint.reply', { text: '没有的事', outcome: true }],
      ['complaint.about', { personId: null }],
    ] as const)
      expect(await codeOf(CLERK, operation, { ticketId, ...input })).toBe('complaint.about_you')
    await must(cloud, MANAGER, 'complaint.about', { ticketId, personId: supervisor })
    await must(cloud, CLERK, 'complaint.note', { ticketId, text: '问过前台' })
    await must(cloud, CLERK, 'complaint.judge', { ticketId, decision: 'UNVERIFIED', reason: '没有录音' })
    expect(await codeOf(SUPERVISOR, 'complaint.approve', { ticketId })).toBe('complaint.about_you')
    await must(cloud, MANAGER, 'complaint.approve', { ticketId })
    await must(cloud, LIN, 'complaint.appeal', { ticketId, reason: '有证人' })
    expect(await codeOf(MANAGER, 'complaint.settle', { ticketId, stands: true, note: '维持' })).toBe(
      'approval.same_person',
    )
  })
  test('the supervisor who judged it does not approve it', async () => {
    const ticketId = await complain()
    await must(cloud, SUPERVISOR, 'complaint.note', { ticketId, text: '去过现场' })
    await must(cloud, SUPERVISOR, 'complaint.judge', { ticketId, decision: 'DUPLICATE', reason: '同一件事' })
    expect(await codeOf(SUPERVISOR, 'complaint.approve', { ticketId })).toBe('approval.same_person')
    await must(cloud, MANAGER, 'complaint.reject', { ticketId, note: '并不相同' })
    expect(await told(SUPERVISOR, 'complaint.turned_down', ticketId)).toBe(1)
    expect(await get(MANAGER, ticketId)).toMatchObject({ validity: { state: 'rejected', note: '并不相同' } })
  })
  test('a neighbour reads nothing of it', async () => {
    expect(await codeOf(CHEN, 'complaint.get', { ticketId: await complain() })).toBe('complaint.not_found')
  })
})

/** What each refusal that is left takes; the rules of complaints provoke the others. */
const HOW: Record<string, () => Promise<string | undefined>> = {
  'complaint.not_found': () => codeOf(CLERK, 'complaint.get', { ticketId: 'tkt_none' }),
  'complaint.nobody_here': async () =>
    codeOf(CLERK, 'complaint.about', { ticketId: await complain('wx_owner_zhou'), personId: 'per_none' }),
  'complaint.evidence_needed': async () =>
    codeOf(CLERK, 'complaint.judge', { ticketId: await complain('wx_owner_zhou'), decision: 'MALICIOUS', reason: '…' }),
  'complaint.judged': async () => {
    const ticketId = await complain('wx_owner_zhou')
    await excludedBy(ticketId)
    return codeOf(CLERK, 'complaint.judge', { ticketId, decision: 'VALID', reason: '…' })
  },
  'complaint.time_asked': async () => {
    const ticketId = await complain('wx_owner_zhou')
    await must(cloud, CLERK, 'complaint.askTime', { ticketId, reason: '要请检测' })
    return codeOf(SUPERVISOR, 'complaint.askTime', { ticketId, reason: '要请检测' })
  },
  'complaint.over': async () => {
    const ticketId = await phoned()
    await must(cloud, CLERK, 'complaint.reply', { ticketId, text: '好了', outcome: true })
    return codeOf(CLERK, 'complaint.askTime', { ticketId, reason: '要请检测' })
  },
  'complaint.too_many': async () => {
    const ticketId = await complain('wx_owner_zhou')
    for (let n = 0; n < 50; n += 1) await must(cloud, CLERK, 'complaint.note', { ticketId, text: `第 ${n} 条` })
    return codeOf(CLERK, 'complaint.note', { ticketId, text: '再一条' })
  },
  'complaint.nothing_to_appeal': async () =>
    codeOf('wx_owner_zhou', 'complaint.appeal', { ticketId: await complain('wx_owner_zhou'), reason: '不服' }),
  'complaint.own_appeal': async () =>
    codeOf(CLERK, 'complaint.appeal', { ticketId: await complain('wx_owner_zhou'), reason: '不服' }),
  'complaint.no_appeal': async () =>
    codeOf(MANAGER, 'complaint.settle', { ticketId: await complain('wx_owner_zhou'), stands: true, note: '…' }),
  'complaint.period': () => codeOf(CLERK, 'complaint.rates', { estateId, from: '2026-02-01', to: '2026-01-01' }),
  'file.not_yours': async () =>
    codeOf(CLERK, 'complaint.note', {
      ...{ ticketId: await complain('wx_owner_zhou'), text: '照片' },
      photos: [await upload(cloud, LIN, PNG, 'png')],
    }),
}
test.each(Object.keys(HOW))('somebody meets %s', async code => {
  expect(await HOW[code]?.()).toBe(code)
})

test('the rows behind each figure are as many as it says, page by page, and of each part too', async () => {
  const today = await day()
  const range = { estateId, from: today, to: today }
  const found = await rates()
  const rowsOf = async (more: object) => {
    const rows = []
    for (let cursor: string | undefined, first = true; first || cursor; first = false) {
      const page = await must(cloud, SUPERVISOR, 'complaint.list', { ...range, ...more, ...(cursor && { cursor }) })
      rows.push(...page.items)
      cursor = page.cursor
    }
    return rows.length
  }
  expect(found.accepted).toBeGreaterThan(12)
  const { accepted, valid, handled, inTime } = found
  const counts = {
    accepted,
    valid,
    excluded: accepted - valid,
    handled,
    open: valid - handled,
    inTime,
    late: handled - inTime,
  }
  for (const [measure, n] of Object.entries(counts)) expect([measure, await rowsOf({ measure })]).toEqual([measure, n])
  for (const part of found.categories) expect(await rowsOf({ category: part.key })).toBe(part.accepted)
  for (const part of found.buildings) expect(await rowsOf({ building: part.key })).toBe(part.accepted)
  for (const part of found.persons) expect(await rowsOf({ personId: part.key })).toBe(part.accepted)
})

// These move the clock, so they come last.
test('the supervisor is told in the morning, once a day, while what would spoil the month can still be saved', async () => {
  const told = async () => {
    await cloud.post('/local/jobs/delivery/run')
    const { items } = await must(cloud, SUPERVISOR, 'notice.inbox')
    return items.filter((row: any) => row.event === 'complaint.endangered').length
  }
  expect(await told()).toBe(0)
  const { items } = await must(cloud, SUPERVISOR, 'complaint.list', {
    ...{ estateId, from: '2026-11-01', to: '2026-11-30', measure: 'open' },
  })
  const due = Math.min(...items.map((row: any) => row.dueBy))
  const morning = Math.floor((due + 8 * 3_600_000) / 86_400_000) * 86_400_000 + 65 * 60_000
  await cloud.post('/local/clock', { to: new Date(morning < due ? morning : morning - 86_400_000).toISOString() })
  await cloud.post('/local/jobs/complaint-watch/run')
  const first = await told()
  expect(first).toBeGreaterThan(0)
  await cloud.post('/local/jobs/complaint-watch/run')
  expect(await told()).toBe(first)
})
test('a month that has ended is kept as it stood; what is told later shows in the recount beside it', async () => {
  const asked = { estateId, from: '2026-11-01', to: '2026-11-30' }
  await cloud.post('/local/clock', { to: '2026-12-01T09:30:00+08:00' })
  await cloud.post('/local/jobs/complaint-months/run')
  const first = await must(cloud, SUPERVISOR, 'complaint.rates', asked)
  expect(first.frozen).toMatchObject({ accepted: first.accepted, handled: first.handled })
  const { items } = await must(cloud, SUPERVISOR, 'complaint.list', { ...asked, measure: 'open' })
  await must(cloud, CLERK, 'complaint.reply', { ticketId: items[0].ticketId, text: '好了', outcome: true })
  await cloud.post('/local/jobs/complaint-months/run')
  const later = await must(cloud, SUPERVISOR, 'complaint.rates', asked)
  expect([later.handled, later.frozen.handled]).toEqual([first.handled + 1, first.handled])
})
test('an owner who appeals after fifteen days is told what to do instead; the figures of a month read no other', async () => {
  const ticketId = await complain('wx_owner_tang')
  await excludedBy(ticketId)
  await cloud.advance('P16D')
  expect(await codeOf('wx_owner_tang', 'complaint.appeal', { ticketId, reason: '不服' })).toBe('complaint.appeal_late')
  const today = await day()
  const reply = await cloud.call(SUPERVISOR, 'complaint.rates', { estateId, from: today, to: today })
  expect(reply.body).toMatchObject({ accepted: 0, effectiveRate: null })
  expect([reply.requests, reply.examined]).toEqual([2, 1])
})
