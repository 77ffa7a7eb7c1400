import { addDays, today } from '../../shared/calendar/day'
import { mondayOf } from '../../shared/duty/roster'
import { LocalCloud, requestId } from '../local-cloud'
import { must, report } from './visitors'

const [OWNER, CLERK, SUPERVISOR, MANAGER] = ['wx_owner_lin', 'wx_clerk_li', 'wx_supervisor_wang', 'wx_manager_he']
const [ZHAO, SUN, ELSEWHERE] = ['wx_worker_zhao', 'wx_worker_sun', 'wx_worker_luo']
const HOUR = 3_600_000
const INK = [Array.from({ length: 12 }, (_, at) => ({ x: at * 8, y: at * 5 }))]
jest.setTimeout(120_000)
let cloud: LocalCloud
let estateId: string
let zhao: string
let sun: string
beforeAll(async () => {
  cloud = await LocalCloud.start()
  estateId = cloud.who(CLERK).estateId
  zhao = (await must(cloud, ZHAO, 'people.me')).personId
  sun = (await must(cloud, SUN, 'people.me')).personId
})
afterAll(() => cloud.stop())

const clock = async (of = cloud): Promise<number> => (await of.advance('PT0S')).now
const hhmm = (ms: number): string => new Date(ms + 8 * HOUR).toISOString().slice(11, 16)
const codeOf = async (openId: string, operation: string, input: object, of = cloud) =>
  (await of.asWechat<{ code?: string }>(openId, operation, input)).code
const rosterOf = (day: string, openId = ZHAO, of = cloud) =>
  must(of, openId, 'duty.roster', { estateId, from: mondayOf(day), to: addDays(mondayOf(day), 6) })
interface Planned {
  from: number
  until: number
  people: string[]
  name?: string
}
/** Plans the week of the first shift anew, whatever is there. */
async function plan(of: LocalCloud, shifts: Planned[]) {
  const day = today(shifts[0]?.from ?? 0)
  const monday = mondayOf(day)
  const version = (await rosterOf(day, SUPERVISOR, of)).versions[monday]
  return must(of, SUPERVISOR, 'duty.save', {
    ...{ estateId, monday, version },
    shifts: shifts.map(({ from, until, people, name = '白班' }) => ({
      ...{ name, day: today(from), from: hhmm(from), until: hhmm(until), people },
    })),
  })
}
const given = async (of: LocalCloud, openId = ZHAO) => {
  const { ticketId } = await report(of, OWNER)
  await must(of, openId, 'ticket.accept', { ticketId })
  return ticketId
}
const told = async (of: LocalCloud, openId: string, event: string) => {
  await of.post('/local/jobs/delivery/run')
  const { items } = await must(of, openId, 'notice.inbox')
  return items.filter((row: any) => row.event === event)
}
const offer = (of: LocalCloud, ticketIds: string[], more: object = {}) =>
  must(of, ZHAO, 'duty.handOver', { estateId, takerId: sun, ticketIds, signature: INK, ...more })

describe('a roster', () => {
  test('that the supervisor plans is read by the crew, and says who is on duty and offered first', () =>
    cloud.fork(async of => {
      const { ticketId } = await report(of, OWNER)
      const onDuty = async () =>
        new Map(
          (await must(of, CLERK, 'ticket.workers', { ticketId })).items.map((row: any) => [row.personId, row.onDuty]),
        )
      expect([(await onDuty()).get(zhao), (await onDuty()).get(sun)]).toEqual([true, true])
      const now = await clock(of)
      await plan(of, [{ from: now - HOUR, until: now + HOUR, people: [sun] }])
      expect([(await onDuty()).get(zhao), (await onDuty()).get(sun)]).toEqual([false, true])
      const roster = await rosterOf(today(now), ZHAO, of)
      expect(roster.now).toMatchObject([{ personId: sun, name: '孙立军', shift: '白班' }])
      expect(roster.shifts).toMatchObject([{ people: [{ personId: sun, name: '孙立军' }], skills: [] }])
      await must(of, ZHAO, 'ticket.setDuty', { estateId, on: true })
      expect((await onDuty()).get(zhao)).toBe(true)
      await must(of, SUN, 'ticket.setDuty', { estateId, on: false })
      expect((await must(of, CLERK, 'ticket.crew', { estateId })).items).toEqual(
        expect.arrayContaining([expect.objectContaining({ personId: sun, onDuty: false })]),
      )
    }))
  test('is not written over by a manager who has not seen what the supervisor saved', () =>
    cloud.fork(async of => {
      const now = await clock(of)
      const input = { estateId, monday: mondayOf(today(now)), shifts: [] }
      const id = requestId()
      expect(await must(of, SUPERVISOR, 'duty.save', { ...input, version: 0, requestId: id })).toEqual({ version: 1 })
      expect(await must(of, SUPERVISOR, 'duty.save', { ...input, version: 0, requestId: id })).toEqual({ version: 1 })
      expect(await codeOf(MANAGER, 'duty.save', { ...input, version: 0 }, of)).toBe('request.outdated')
      expect(await must(of, MANAGER, 'duty.save', { ...input, version: 1 })).toEqual({ version: 2 })
    }))
  test('takes no wrong shift, and nobody plans who has no business to', async () => {
    const now = await clock()
    const monday = mondayOf(today(now))
    const one = { name: '白班', day: today(now), from: '08:00', until: '16:00', people: [zhao] }
    const save = (more: object, openId = SUPERVISOR) =>
      codeOf(openId, 'duty.save', { estateId, monday, shifts: [one], version: 0, ...more })
    expect(await save({ monday: addDays(monday, 1) })).toBe('duty.no_monday')
    expect(await save({ monday: addDays(monday, -7), shifts: [] })).toBe('duty.week_over')
    expect(await save({ shifts: [{ ...one, day: addDays(monday, 8) }] })).toBe('duty.other_week')
    expect(await save({ shifts: [{ ...one, until: '08:00' }] })).toBe('duty.no_span')
    expect(await save({ shifts: [{ ...one, people: ['per_nobody'] }] })).toBe('duty.not_staff')
    expect(await save({ shifts: [one, { ...one, from: '10:00' }] })).toBe('duty.twice')
    await cloud.fork(async of => {
      const sunday = { ...one, name: '夜班', day: addDays(monday, 6), from: '22:00', until: '06:00' }
      const early = { ...one, day: addDays(monday, 7), from: '05:00' }
      await must(of, SUPERVISOR, 'duty.save', { estateId, monday, shifts: [sunday], version: 0 })
      const next = { estateId, monday: addDays(monday, 7), shifts: [early], version: 0 }
      expect(await codeOf(SUPERVISOR, 'duty.save', next, of)).toBe('duty.twice')
    })
    expect(await save({}, CLERK)).toBe('access.denied')
    expect(await save({ estateId: 'est_songlin' })).toBe('estate.not_found')
    expect(await codeOf(ZHAO, 'duty.roster', { estateId, from: monday, to: addDays(monday, 35) })).toBe('duty.period')
    expect(await codeOf(ELSEWHERE, 'duty.roster', { estateId, from: monday, to: monday })).toBe('estate.not_found')
  })
})

describe('a hand-over of open work', () => {
  test('moves tickets only once the taker has signed, keeps what is on hold so, and both signatures', () =>
    cloud.fork(async of => {
      const [first, held, kept] = [await given(of), await given(of), await given(of)]
      await must(of, ZHAO, 'ticket.suspend', { ticketId: held, reason: 'parts' })
      const leaving = await must(of, ZHAO, 'duty.leaving', { estateId })
      expect(leaving.tickets.map((one: any) => one.ticketId)).toEqual(expect.arrayContaining([first, held, kept]))
      expect(leaving.takers.map((one: any) => one.personId)).toContain(sun)
      const { handOverId } = await offer(of, [first, held], { notes: '泵房备件在三号柜' })
      expect(await must(of, ZHAO, 'ticket.get', { ticketId: first })).toMatchObject({ assigneeId: zhao })
      const { items } = await must(of, SUN, 'duty.waiting', { estateId })
      expect(items).toMatchObject([
        { handOverId, state: 'offered', notes: '泵房备件在三号柜', giver: { name: '赵铁柱' } },
      ])
      expect(items[0].tickets).toEqual(
        expect.arrayContaining([expect.objectContaining({ ticketId: held, hold: 'parts', state: 'suspended' })]),
      )
      expect(await codeOf(ZHAO, 'duty.accept', { handOverId, signature: INK }, of)).toBe('duty.not_taker')
      expect(await codeOf(CLERK, 'duty.accept', { handOverId, signature: INK }, of)).toBe('duty.not_found')
      const id = requestId()
      for (let tap = 0; tap < 2; tap += 1)
        await must(of, SUN, 'duty.accept', { handOverId, signature: INK, requestId: id })
      expect(await must(of, SUN, 'ticket.get', { ticketId: first })).toMatchObject({ assigneeId: sun, given: false })
      expect(await must(of, SUN, 'ticket.get', { ticketId: held })).toMatchObject({ state: 'suspended' })
      expect(await must(of, ZHAO, 'ticket.get', { ticketId: kept })).toMatchObject({ assigneeId: zhao })
      const [row] = (await must(of, SUPERVISOR, 'duty.handOvers', { estateId })).items
      expect(row).toMatchObject({ state: 'accepted', giverSignature: INK, takerSignature: INK })
      expect(row.answeredAt).toBeGreaterThanOrEqual(row.givenAt)
      expect(await told(of, ZHAO, 'duty.accepted')).toHaveLength(1)
      expect(await codeOf(SUN, 'duty.decline', { handOverId, reason: '晚了' }, of)).toBe('duty.answered')
    }))
  test('that was finished, or taken by another, meanwhile stays as it is', () =>
    cloud.fork(async of => {
      const [done, moved] = [await given(of), await given(of)]
      const { handOverId } = await offer(of, [done, moved])
      await must(of, ZHAO, 'ticket.resolve', { ticketId: done, note: '好了' })
      const clerk = (await must(of, CLERK, 'people.me')).personId
      await must(of, CLERK, 'ticket.assign', { ticketId: moved, personId: clerk })
      await must(of, SUN, 'duty.accept', { handOverId, signature: INK })
      expect(await must(of, CLERK, 'ticket.get', { ticketId: done })).toMatchObject({
        state: 'resolved',
        assigneeId: zhao,
      })
      expect(await must(of, CLERK, 'ticket.get', { ticketId: moved })).toMatchObject({ assigneeId: clerk })
    }))
  test('that is declined stays with the giver, who hears why; one offered anew replaces what waits', () =>
    cloud.fork(async of => {
      const ticketId = await given(of)
      const first = (await offer(of, [ticketId])).handOverId
      await must(of, SUN, 'duty.decline', { handOverId: first, reason: '人手不够' })
      expect((await told(of, ZHAO, 'duty.declined'))[0].reference).toMatchObject({ reason: '人手不够' })
      const second = (await offer(of, [ticketId])).handOverId
      const third = (await offer(of, [ticketId])).handOverId
      expect(await codeOf(SUN, 'duty.accept', { handOverId: second, signature: INK }, of)).toBe('duty.answered')
      expect((await must(of, SUN, 'duty.waiting', { estateId })).items.map((one: any) => one.handOverId)).toEqual([
        third,
      ])
      expect((await must(of, ZHAO, 'duty.leaving', { estateId })).offered).toBe('孙立军')
      expect(await must(of, ZHAO, 'ticket.get', { ticketId })).toMatchObject({ assigneeId: zhao })
    }))
  test('is refused to oneself, to a stranger, of nothing, and of what is in other hands', async () => {
    const { ticketId } = await report(cloud, OWNER)
    const code = (more: object) =>
      codeOf(ZHAO, 'duty.handOver', { estateId, takerId: sun, ticketIds: [], signature: INK, ...more })
    expect(await code({ takerId: zhao })).toBe('duty.to_oneself')
    expect(await code({ takerId: 'per_nobody' })).toBe('duty.not_staff')
    expect(await code({})).toBe('duty.nothing')
    expect(await code({ ticketIds: [ticketId] })).toBe('duty.not_in_hand')
    expect(await code({ estateId: 'est_songlin', notes: '交' })).toBe('estate.not_found')
    expect(
      await codeOf(ZHAO, 'duty.handOver', { estateId, takerId: sun, ticketIds: [], notes: '交', signature: [] }),
    ).toBe('signature.empty')
  })
  test('takes the keys along that the clerk has lent out', () =>
    cloud.fork(async of => {
      const [bunch] = (await must(of, CLERK, 'key.list', { estateId })).items.filter(
        (one: any) => one.state === 'in_custody',
      )
      const loan = {
        keyId: bunch.keyId,
        toName: '物业维修',
        purpose: '检修',
        witnessId: zhao,
        dueAt: (await clock(of)) + HOUR,
      }
      const answer = await of.asWechat<any>(CLERK, 'key.lend', { ...loan, signature: INK, authorisation: '业主同意' })
      if (!answer.ok) throw new Error(JSON.stringify(answer))
      expect((await must(of, CLERK, 'duty.leaving', { estateId })).keys).toContainEqual(
        expect.objectContaining({ keyId: bunch.keyId }),
      )
      const { keys } = await must(of, CLERK, 'duty.leaving', { estateId })
      const supervisor = (await must(of, SUPERVISOR, 'people.me')).personId
      const handed = { estateId, takerId: supervisor, ticketIds: [], signature: INK }
      const { handOverId } = await must(of, CLERK, 'duty.handOver', handed)
      await must(of, SUPERVISOR, 'duty.accept', { handOverId, signature: INK })
      expect((await must(of, CLERK, 'duty.leaving', { estateId })).keys).toEqual([])
      expect((await must(of, SUPERVISOR, 'duty.leaving', { estateId })).keys).toHaveLength(keys.length)
    }))
})

describe('a quarter of an hour after a shift', () => {
  test('the supervisor hears once of who left open work unsigned, and not of who signed it over', () =>
    cloud.fork(async of => {
      const now = await clock(of)
      await given(of)
      const signed = await given(of, SUN)
      await plan(of, [{ from: now - HOUR, until: now + HOUR, people: [zhao, sun] }])
      const { handOverId } = await must(of, SUN, 'duty.handOver', {
        ...{ estateId, takerId: zhao, ticketIds: [signed], signature: INK },
      })
      await must(of, ZHAO, 'duty.accept', { handOverId, signature: INK })
      await given(of, SUN)
      await of.advance('PT74M')
      expect(await told(of, SUPERVISOR, 'duty.unsigned')).toHaveLength(0)
      await of.advance('PT2M')
      const heard = await told(of, SUPERVISOR, 'duty.unsigned')
      expect(heard.map((row: any) => row.reference)).toMatchObject([{ person: '赵铁柱', shift: '白班', count: '2' }])
      await of.advance('PT3H')
      expect(await told(of, SUPERVISOR, 'duty.unsigned')).toHaveLength(1)
    }))
})

test('a round for whoever is on duty lies on the phones of those on duty at its hour, and on no other', () =>
  cloud.fork(async of => {
    const now = await clock(of)
    const { routeId } = await must(of, SUPERVISOR, 'patrol.saveRoute', {
      ...{ estateId, name: '夜巡', points: [{ label: '东门', kind: 'fire' }] },
    })
    const times = [{ from: hhmm(now + HOUR), until: hhmm(now + 2 * HOUR) }]
    await must(of, SUPERVISOR, 'patrol.savePlan', { estateId, routeId, frequency: 'daily', times })
    await of.post('/local/jobs/patrol-rounds/run')
    const mine = async (openId: string) =>
      (await must(of, openId, 'patrol.mine', { estateId })).items.filter((one: any) => one.routeName === '夜巡').length
    expect([await mine(ZHAO), await mine(SUN)]).toEqual([1, 1])
    await plan(of, [
      { from: now - HOUR, until: now + HOUR, people: [zhao] },
      { from: now + HOUR, until: now + 3 * HOUR, people: [sun], name: '晚班' },
    ])
    expect([await mine(ZHAO), await mine(SUN)]).toEqual([0, 1])
    const listed = async (openId: string) => (await must(of, openId, 'patrol.mine', { estateId })).items.length
    const counted = async (openId: string) =>
      (await must(of, openId, 'home.counts', { estateId })).counts.rounds.waiting
    for (const openId of [ZHAO, SUN]) expect([openId, await counted(openId)]).toEqual([openId, await listed(openId)])
    await of.advance('PT70M')
    await must(of, SUN, 'ticket.setDuty', { estateId, on: false })
    await must(of, ZHAO, 'ticket.setDuty', { estateId, on: true })
    expect([await mine(ZHAO), await mine(SUN)]).toEqual([1, 0])
  }))
