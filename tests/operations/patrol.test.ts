import type { Noted, Point } from '../../shared/patrol/schema'
import { LocalCloud, PNG, requestId } from '../local-cloud'
import { must } from './visitors'

const [CLERK, SUPERVISOR, MANAGER] = ['wx_clerk_li', 'wx_supervisor_wang', 'wx_manager_he']
const [ZHAO, SUN, ELSEWHERE] = ['wx_worker_zhao', 'wx_worker_sun', 'wx_worker_luo']
const HOUR = 3_600_000
jest.setTimeout(90_000)
let cloud: LocalCloud
let estateId: string
beforeAll(async () => {
  cloud = await LocalCloud.start()
  estateId = cloud.who(CLERK).estateId
})
afterAll(() => cloud.stop())

const clock = async (): Promise<number> => (await cloud.advance('PT0S')).now
const hhmm = (ms: number): string => new Date(ms + 8 * HOUR).toISOString().slice(11, 16)
const dayOf = (ms: number): string => new Date(ms + 8 * HOUR).toISOString().slice(0, 10)
const points = (n: number, kind = 'facilities') =>
  Array.from({ length: n }, (_, at) => ({ label: `${at + 1} 号点`, kind }))
async function routed(n: number, more: object = {}): Promise<string> {
  const name = `路线 ${requestId().slice(-6)}`
  return (await must(cloud, SUPERVISOR, 'patrol.saveRoute', { estateId, name, points: points(n), ...more })).routeId
}
/** A round of two hours that began half an hour ago, with what a phone knows of it. */
async function planned(n: number, more: object = {}, plan: object = {}, begins = true) {
  const routeId = await routed(n, more)
  const now = await clock()
  const times = [{ from: hhmm(now + HOUR), until: hhmm(now + 3 * HOUR) }]
  const input = { estateId, routeId, frequency: 'daily', times, ...plan }
  const { planId } = await must(cloud, SUPERVISOR, 'patrol.savePlan', input)
  await cloud.post('/local/jobs/patrol-rounds/run')
  const name = await nameOf(routeId)
  const round = (await roundsOf(ZHAO)).find(one => one.routeName === name)
  if (round && begins) await cloud.advance('PT90M')
  return { routeId, planId, round, input: { ...input, planId } }
}
const roundsOf = async (who: string): Promise<any[]> => (await must(cloud, who, 'patrol.mine', { estateId })).items
const nameOf = async (routeId: string): Promise<string> =>
  (await must(cloud, SUPERVISOR, 'patrol.routes', { estateId })).items.find((one: any) => one.routeId === routeId).name
const roundIn = async (who: string, roundId: string) => (await roundsOf(who)).find(one => one.roundId === roundId)
const record = (point: Point, at: number, more: Partial<Noted> = {}): Noted => ({
  ...{ recordId: `rec_${requestId()}`, pointId: point.pointId, at, code: point.code },
  answers: point.items.map(({ itemId }) => ({ itemId, result: 'PASS' as const })),
  ...more,
})
const wrong = (point: Point, at: number, photos: string[] = [], more: Partial<Noted> = {}) =>
  record(point, at, {
    answers: point.items.map(({ itemId }, index) =>
      index === 0 ? { itemId, result: 'FAIL' as const, note: '灯不亮', photos } : { itemId, result: 'PASS' as const },
    ),
    ...more,
  })
const sync = async (who: string, roundId: string, records: Noted[], more: object = {}) =>
  cloud.call(who, 'patrol.sync', { roundId, deviceId: `dev_${who}`, sentAt: await clock(), records, ...more })
const reportOf = (day: string, who = SUPERVISOR) => must(cloud, who, 'patrol.report', { estateId, day })
const ticketsOf = async (label: string): Promise<any[]> =>
  (await must(cloud, CLERK, 'ticket.queue', { estateId, show: 'all', rows: 100 })).items.filter(
    (one: any) => one.placeLabel === label,
  )

test('a supervisor lays a route and plans it, and the worker is given the round with all it takes, ahead of its time', async () => {
  const { round } = await planned(3)
  expect(round).toMatchObject({ state: 'open', walkerName: 'anyone', said: [], again: [], gapSeconds: 20 })
  expect(round.points.map((one: Point) => one.label)).toEqual(['1 号点', '2 号点', '3 号点'])
  expect(new Set(round.points.map((one: Point) => one.code)).size).toBe(3)
  for (const point of round.points) expect(point.items.length).toBeGreaterThan(2)
})
test('a round of 60 points takes a phone three requests, and the database hardly more than one of a point', async () => {
  const { round } = await planned(60)
  const at = round.from
  let asked = 1
  let requests = 0
  for (let from = 0; from < 60; from += 30) {
    const records = round.points.slice(from, from + 30).map((one: Point, n: number) => record(one, at + n * 60_000))
    const reply = await sync(ZHAO, round.roundId, records)
    expect(reply).toMatchObject({ status: 200, body: { accepted: 30, duplicates: 0, raised: 0 } })
    asked += 1
    requests += reply.requests
  }
  expect([asked, requests <= 24]).toEqual([3, true])
  expect((await cloud.call(ZHAO, 'patrol.mine', { estateId })).requests).toBeLessThanOrEqual(6)
  expect(await roundIn(ZHAO, round.roundId)).toBeUndefined()
})
test('what failed is a ticket with its photo in the same step, once, however often it is sent', async () => {
  const { round } = await planned(2, { points: [{ label: '东门岗亭', kind: 'facilities' }, ...points(1)] })
  const photo = await cloud.upload(ZHAO, PNG, 'png')
  const [first] = round.points as Point[]
  const noted = wrong(first as Point, round.from, [photo])
  expect((await sync(ZHAO, round.roundId, [noted])).body).toMatchObject({ accepted: 1, raised: 1 })
  // The answer was lost; and a second phone saw the same thing.
  expect((await sync(ZHAO, round.roundId, [noted])).body).toMatchObject({ accepted: 0, duplicates: 1, raised: 0 })
  expect((await sync(SUN, round.roundId, [wrong(first as Point, round.from + 60_000)])).body).toMatchObject({
    accepted: 1,
    raised: 0,
  })
  const raised = await ticketsOf('东门岗亭')
  expect(raised).toMatchObject([{ state: 'new', kind: 'repair', photoCount: 1, reporterName: '赵铁柱' }])
  expect(raised[0].description).toContain('灯不亮')
})
test('of two phones on one round the first record of a point counts, and the other is kept and shown', async () => {
  const { round } = await planned(2)
  const [one, two] = round.points as [Point, Point]
  await sync(ZHAO, round.roundId, [record(one, round.from + 120_000), record(two, round.from + 240_000)])
  await sync(SUN, round.roundId, [record(one, round.from + 60_000)])
  const { lines, rounds } = await reportOf(round.day)
  expect(lines.filter((line: any) => line.roundId === round.roundId)).toMatchObject([
    { what: 'repeat', point: one.label, byName: '赵铁柱' },
  ])
  expect(rounds.find((row: any) => row.roundId === round.roundId)).toMatchObject({ state: 'done', done: 2, planned: 2 })
})
test('what is wrong is no second ticket while somebody works on it, is checked again after that, and only then is over', async () => {
  const { round, routeId } = await planned(1, { points: [{ label: '水泵房', kind: 'facilities' }] })
  const [point] = round.points as [Point]
  await sync(ZHAO, round.roundId, [wrong(point, round.from)])
  const nextRound = async () => {
    await cloud.advance('P1D')
    const name = await nameOf(routeId)
    return (await roundsOf(ZHAO)).filter(one => one.routeName === name).at(-1)
  }
  const second = await nextRound()
  expect(second.again).toEqual([])
  expect((await sync(ZHAO, second.roundId, [wrong(point, second.from)])).body).toMatchObject({ raised: 0 })
  const [{ ticketId }] = (await ticketsOf('水泵房')) as [any]
  await must(cloud, ZHAO, 'ticket.accept', { ticketId })
  await must(cloud, ZHAO, 'ticket.resolve', { ticketId, note: '换了灯管' })
  const third = await nextRound()
  expect(third.again).toEqual([
    { pointId: point.pointId, itemId: point.items[0]?.itemId, number: expect.stringMatching(/^26-/) },
  ])
  expect((await sync(ZHAO, third.roundId, [wrong(point, third.from)])).body).toMatchObject({ raised: 1 })
  const tickets = await ticketsOf('水泵房')
  expect(tickets).toHaveLength(2)
  const reopened = tickets.find((one: any) => one.ticketId !== ticketId)
  expect(reopened.description).toContain('复查不合格')
  await must(cloud, ZHAO, 'ticket.accept', { ticketId: reopened.ticketId })
  await must(cloud, ZHAO, 'ticket.resolve', { ticketId: reopened.ticketId, note: '换了镇流器' })
  const fourth = await nextRound()
  expect(fourth.again).toHaveLength(1)
  await sync(ZHAO, fourth.roundId, [record(point, fourth.from)])
  expect((await nextRound()).again).toEqual([])
})
test('a round that is over and not finished reaches the supervisor once, its missed points the report, and it can still be finished', async () => {
  const { round } = await planned(3)
  await sync(ZHAO, round.roundId, [record(round.points[0], round.from)])
  expect((await must(cloud, ZHAO, 'home.counts', { estateId })).counts.rounds.waiting).toBeGreaterThan(0)
  await cloud.advance('PT3H')
  for (const job of ['patrol-late', 'patrol-late', 'delivery']) await cloud.post(`/local/jobs/${job}/run`)
  const { items } = await must(cloud, SUPERVISOR, 'notice.inbox')
  expect(items.filter((row: any) => row.reference.roundId === round.roundId)).toMatchObject([
    { event: 'patrol.late', reference: { done: '1', planned: '3' } },
  ])
  const late = await must(cloud, MANAGER, 'patrol.late', { estateId })
  expect(late.items.filter((row: any) => row.roundId === round.roundId)).toMatchObject([{ done: 1, planned: 3 }])
  const missed = (await reportOf(round.day)).lines.filter((line: any) => line.roundId === round.roundId)
  expect(missed.map((line: any) => [line.what, line.point])).toEqual([
    ['missed', '2 号点'],
    ['missed', '3 号点'],
  ])
  await sync(
    ZHAO,
    round.roundId,
    round.points.slice(1).map((one: Point, n: number) => record(one, round.until + (n + 1) * 600_000)),
  )
  const after = await reportOf(round.day)
  expect(after.rounds.find((row: any) => row.roundId === round.roundId)).toMatchObject({ state: 'done', done: 3 })
  expect(after.lines.filter((line: any) => line.roundId === round.roundId && line.what === 'late')).toHaveLength(2)
  const done = after.rounds.reduce((sum: number, row: any) => sum + row.done, 0)
  const all = after.rounds.reduce((sum: number, row: any) => sum + row.planned, 0)
  expect(after).toMatchObject({ done, planned: all, completion: done / all })
})
test('a round that nobody has begun goes with its plan', async () => {
  const { round, input } = await planned(1, {}, {}, false)
  await must(cloud, SUPERVISOR, 'patrol.savePlan', { ...input, version: 1, on: false })
  expect(await roundIn(ZHAO, round.roundId)).toBeUndefined()
  await must(cloud, SUPERVISOR, 'patrol.savePlan', { ...input, version: 2 })
  await cloud.post('/local/jobs/patrol-rounds/run')
  expect(await roundIn(ZHAO, round.roundId)).toMatchObject({ from: round.from })
})
test('a day after its end nobody is asked to walk it any more, but what a phone kept still arrives', async () => {
  const again = await planned(1)
  await cloud.advance('P2D')
  for (let turn = 0; turn < 3; turn += 1) await cloud.post('/local/jobs/patrol-late/run')
  expect(await roundIn(ZHAO, again.round.roundId)).toBeUndefined()
  const noted = record(again.round.points[0], again.round.from)
  expect((await sync(ZHAO, again.round.roundId, [noted])).body).toMatchObject({ accepted: 1 })
})
describe('a phone is told no', () => {
  let round: any
  let point: Point
  beforeAll(async () => {
    round = (await planned(2)).round
    point = round.points[0]
  })
  const codeOf = async (reply: Promise<{ body: { code?: string } }>) => (await reply).body.code
  test('for a code of another point or another estate, a point of another round, and an item left out', async () => {
    const { roundId, from } = round
    const foreign = record(point, from, { code: 'SOMEWHEREELSE' })
    expect(await codeOf(sync(ZHAO, roundId, [foreign]))).toBe('patrol.foreign_code')
    expect(await codeOf(sync(ZHAO, roundId, [record({ ...point, pointId: 'pnt_none' }, from)]))).toBe(
      'patrol.unknown_point',
    )
    expect(await codeOf(sync(ZHAO, roundId, [record(point, from, { answers: [] })]))).toBe('patrol.unanswered')
    expect(await codeOf(sync(ELSEWHERE, roundId, [record(point, from)]))).toBe('patrol.not_found')
    expect((await roundIn(ZHAO, roundId)).said).toEqual([])
  })
  test('when its clock is a day off, and is corrected and marked when it is an hour off', async () => {
    const now = await clock()
    const far = { sentAt: now + 30 * HOUR }
    expect(await sync(ZHAO, round.roundId, [record(point, now)], far)).toMatchObject({
      status: 400,
      body: { code: 'patrol.clock_wrong', message: expect.stringContaining('30') },
    })
    const noted = record(point, now + HOUR - 60_000)
    const reply = await sync(ZHAO, round.roundId, [noted], { sentAt: now + HOUR })
    expect(reply.body).toMatchObject({ accepted: 1, clockOffMs: expect.any(Number) })
    const { lines } = await reportOf(round.day)
    expect(lines.filter((line: any) => line.roundId === round.roundId)).toMatchObject([{ what: 'clock' }])
  })
  test('for more records than anybody notes', async () => {
    const { roundId, from } = (await planned(1)).round
    const [one] = (await roundIn(ZHAO, roundId)).points
    for (let turn = 0; turn < 6; turn += 1)
      await sync(
        ZHAO,
        roundId,
        Array.from({ length: 100 }, (_, n) => record(one, from + n)),
      )
    expect(await codeOf(sync(ZHAO, roundId, [record(one, from)]))).toBe('patrol.too_many')
  })
})
test('a supervisor is told what a plan lacks, and writes over nobody’s route or plan', async () => {
  const { routeId, input } = await planned(1)
  const plan = async (more: object) =>
    (await cloud.call(SUPERVISOR, 'patrol.savePlan', { ...input, ...more })).body.code
  const fresh = { planId: undefined, version: 0 }
  expect(await plan({ ...fresh, frequency: 'weekly' })).toBe('patrol.no_day')
  expect(await plan({ ...fresh, times: [{ from: '09:00', until: '09:00' }] })).toBe('patrol.no_span')
  const twice = ['10:00', '11:00'].map(until => ({ from: '09:00', until }))
  expect(await plan({ ...fresh, times: twice })).toBe('patrol.same_time')
  expect(await plan({ ...fresh, walkerId: cloud.who(ELSEWHERE).token.split('.')[0] })).toBe('ticket.assignee_unfit')
  expect(await plan({ ...fresh, routeId: 'prt_none' })).toBe('patrol.not_found')
  expect(await plan({ version: 0 })).toBe('request.outdated')
  const route = {
    estateId,
    routeId,
    version: 1,
    name: '新名',
    points: [{ pointId: 'pnt_none', label: 'x', kind: 'fire' }],
  }
  expect((await cloud.call(SUPERVISOR, 'patrol.saveRoute', route)).body.code).toBe('patrol.unknown_point')
})
test('a supervisor prints the codes of a route, and a worker may not', async () => {
  const routeId = await routed(9)
  const { url } = await must(cloud, SUPERVISOR, 'patrol.sheet', { routeId })
  const bytes = Buffer.from(await (await fetch(url)).arrayBuffer())
  expect(bytes.subarray(0, 5).toString()).toBe('%PDF-')
  expect(bytes.toString('latin1').match(/\/Type \/Page\b/g)).toHaveLength(2)
  expect(await cloud.call(ZHAO, 'patrol.sheet', { routeId })).toMatchObject({ status: 403 })
  expect(await cloud.call(SUPERVISOR, 'patrol.sheet', { routeId: 'prt_none' })).toMatchObject({ status: 404 })
})
test('the day’s report goes along as a paper and a workbook with the same rows', async () => {
  const { round } = await planned(2)
  await sync(ZHAO, round.roundId, [wrong(round.points[0], round.from), record(round.points[1], round.from + 60_000)])
  for (const form of ['pdf', 'xlsx']) {
    const made = await must(cloud, SUPERVISOR, 'extract.order', {
      ...{ estateId, of: 'patrol.report', asked: { day: round.day }, form, reason: '例会' },
      columns: ['at', 'what', 'route', 'point', 'item', 'note', 'by', 'ticket'],
    })
    const { lines } = await reportOf(round.day)
    expect(made).toMatchObject({ state: 'done', rows: lines.length })
  }
})
test('a plan for one worker shows its round to them alone, weekly ones come on their day', async () => {
  const { personId } = await must(cloud, SUN, 'people.me')
  const tomorrow = new Date((await clock()) + 32 * HOUR).getUTCDay()
  const { round, planId } = await planned(1, {}, { walkerId: personId, frequency: 'weekly', weekdays: [tomorrow] })
  expect(round).toBeUndefined()
  const { items } = await must(cloud, SUPERVISOR, 'patrol.plans', { estateId })
  const { nextFrom, walkerName } = items.find((one: any) => one.planId === planId)
  expect([walkerName, new Date(nextFrom + 8 * HOUR).getUTCDay()]).toEqual(['孙立军', tomorrow])
  await cloud.advance('P1D')
  await cloud.post('/local/jobs/patrol-rounds/run')
  expect((await roundsOf(SUN)).some(one => one.walkerName === '孙立军')).toBe(true)
  expect((await roundsOf(ZHAO)).some(one => one.walkerName === '孙立军')).toBe(false)
  expect(dayOf(nextFrom)).toBe(dayOf(await clock()))
})
