import { LocalCloud, requestId } from '../local-cloud'
import { must } from './visitors'

const [CLERK, SUPERVISOR, MANAGER, ZHAO] = ['wx_clerk_li', 'wx_supervisor_wang', 'wx_manager_he', 'wx_worker_zhao']
const [LIN, ZHOU, CHEN, FOREIGN] = ['wx_owner_lin', 'wx_owner_zhou', 'wx_owner_chen', 'wx_worker_luo']
const HOUR = 3_600_000
const VALVE = 'nod_hupan_water_W-2-1'
jest.setTimeout(120_000)
let cloud: LocalCloud
let estateId: string
beforeAll(async () => {
  cloud = await LocalCloud.start()
  estateId = cloud.who(CLERK).estateId
  const save = (input: object) => must(cloud, SUPERVISOR, 'network.save', { estateId, utility: 'water', ...input })
  await save({ name: '总管', trunk: true, nodes: [{ number: 'S', kind: 'source' }] })
  const nodes = [
    { number: 'W-2-1', kind: 'valve', from: ['S'], houses: ['2-1-*'], places: ['2 栋水泵'] },
    { number: 'W-1-1', kind: 'valve', from: ['S'], houses: ['1-1-301'] },
  ]
  await save({ name: '1、2 栋', nodes })
})
afterAll(() => cloud.stop())

const clock = async (): Promise<number> => (await cloud.advance('PT0S')).now
const drafted = async (over: object = {}, who = ZHAO) => {
  const now = await clock()
  const times = { startsAt: now, endsAt: now + 4 * HOUR }
  const asked = { estateId, utility: 'water', reason: 'EMERGENCY', ...times, contact: '客服 0571-88001234', ...over }
  return cloud.call(who, 'outage.draft', asked)
}
const written = async (over: object = {}, who = ZHAO): Promise<string> => {
  const { status, body } = await drafted(over, who)
  expect([status, body.code]).toEqual([200, undefined])
  return body.outageId
}
const JOBS = ['outage-notices', 'delivery']
const inboxOf = async (who: string): Promise<any[]> =>
  (await must(cloud, who, 'notice.inbox')).items.filter((one: any) => one.event.startsWith('outage.'))
/** What somebody has heard, once it is so much. */
const heard = (who: string, count: number): Promise<string[]> =>
  cloud.worked(JOBS, async () => {
    const events = (await inboxOf(who)).map(one => one.event)
    return events.length >= count && events
  })
/** An outage once every part of the households has been told what there is to say. */
const told = (outageId: string, check: (outage: any) => boolean): Promise<any> =>
  cloud.worked(JOBS, async () => {
    const outage = await outageOf(outageId)
    return outage.told === outage.parts && check(outage) && outage
  })
const outageOf = (outageId: string, who = CLERK) => must(cloud, who, 'outage.get', { outageId })
/** What somebody was sent of an outage, once it has arrived. */
const messageOf = (who: string, outageId: string): Promise<any> =>
  cloud.worked(JOBS, async () => (await inboxOf(who)).find(one => one.reference.outageId === outageId))
const ofHouse = (who: string, houseId: string) => cloud.call(who, 'outage.of', { houseId })
const houseOf = (who: string, at = 0) => cloud.who(who).houses[at]?.houseId as string
const act = async (who: string, verb: string, input: object) => (await cloud.call(who, `outage.${verb}`, input)).body

test('a burst pipe: the worker warns exactly the 48 homes of the valve, and they hear in time that water is back', async () => {
  await cloud.fork(async fresh => {
    const outer = cloud
    cloud = fresh
    try {
      const outageId = await written({ valveIds: [VALVE] })
      const reply = await cloud.call(ZHAO, 'outage.publish', { outageId })
      expect(reply.status).toBe(200)
      expect(await told(outageId, one => one.parts > 0)).toMatchObject({
        ...{ state: 'published', houseCount: 48, told: 1, parts: 1, publishedBy: '赵铁柱' },
        basis: { valves: [{ number: 'W-2-1' }], places: ['2 栋水泵'], houseCount: 48 },
      })
      // Zhou has a home at 2-1-1203 and another elsewhere; Lin and Chen have none of these 48.
      expect(await heard(ZHOU, 1)).toEqual(['outage.published'])
      expect((await inboxOf(ZHOU))[0].text).toContain('停水通知')
      for (const other of [LIN, CHEN]) expect(await inboxOf(other)).toEqual([])
      const mine = cloud.who(ZHOU).houses.find(one => one.houseId.includes('2-1-1203'))?.houseId as string
      expect((await ofHouse(ZHOU, mine)).body.items).toMatchObject([{ state: 'published', utility: 'water' }])
      expect((await ofHouse(LIN, mine)).body.items).toEqual([])
      await cloud.advance('PT1H')
      const at = await clock()
      await cloud.advance('PT10M')
      expect((await act(ZHAO, 'restore', { outageId, at, cause: '更换闸阀', waterNote: '先放水' })).outageId).toBe(
        outageId,
      )
      expect(await told(outageId, one => one.restoredToldAt !== null)).toMatchObject({
        state: 'restored',
        inTime: true,
        restored: { cause: '更换闸阀' },
      })
      expect(await heard(ZHOU, 2)).toEqual(['outage.restored', 'outage.published'])
      const day = new Date(at + 8 * HOUR).toISOString().slice(0, 10)
      expect(await must(cloud, MANAGER, 'outage.measure', { estateId, from: day, to: day })).toEqual({
        ...{ restorations: 1, onTime: 1, rate: 10_000 },
      })
      expect((await act(CLERK, 'restore', { outageId, at, cause: '再来' })).code).toBe('outage.wrong_state')
    } finally {
      cloud = outer
    }
  })
})
test('planned work waits for a manager who did not write it, comes with its notice, and can be turned down', async () => {
  const soon = (await clock()) + 20 * HOUR
  const times = { startsAt: soon + 8 * HOUR, endsAt: soon + 12 * HOUR }
  const plan = { reason: 'PLANNED', valveIds: [VALVE], ...times }
  const short = await written({ ...plan, startsAt: soon, endsAt: soon + HOUR }, CLERK)
  expect(await act(CLERK, 'publish', { outageId: short })).toMatchObject({ code: 'outage.short_notice' })
  const outageId = await written(plan, CLERK)
  await act(CLERK, 'publish', { outageId })
  expect((await outageOf(outageId)).state).toBe('asked')
  expect(await heard(MANAGER, 1)).toContain('outage.asked')
  expect(await inboxOf(ZHOU)).toEqual([])
  expect(await act(SUPERVISOR, 'publish', { outageId })).toMatchObject({ code: 'outage.not_approver' })
  await act(MANAGER, 'decline', { outageId, why: '改到周末' })
  expect(await outageOf(outageId)).toMatchObject({ state: 'draft', why: '改到周末' })
  await act(CLERK, 'publish', { outageId })
  await act(MANAGER, 'publish', { outageId })
  expect(await heard(ZHOU, 1)).toEqual(['outage.published'])
  await act(CLERK, 'cancel', { outageId, why: '配件未到' })
  expect(await heard(ZHOU, 2)).toEqual(['outage.cancelled', 'outage.published'])
  const own = await written(plan, MANAGER)
  expect(await act(MANAGER, 'publish', { outageId: own })).toMatchObject({ code: 'outage.own_draft' })
})
test('a clerk is told what cannot be: ends before it begins, nobody, doors that are not there, restored before it began', async () => {
  const now = await clock()
  expect((await drafted({ valveIds: [VALVE], endsAt: now - HOUR })).body.code).toBe('outage.ends_before')
  expect((await drafted({ doors: ['9-9-999'] })).body.code).toBe('outage.unknown_door')
  expect((await drafted({ valveIds: ['nod_none'] })).body.code).toBe('network.not_found')
  expect((await drafted({ valveIds: [VALVE], utility: 'power' })).body.code).toBe('network.not_found')
  const nobody = await written()
  expect(await act(CLERK, 'publish', { outageId: nobody })).toMatchObject({ code: 'outage.nobody' })
  const past = await written({ valveIds: [VALVE], startsAt: now - 3 * HOUR, endsAt: now - HOUR })
  expect(await act(CLERK, 'publish', { outageId: past })).toMatchObject({ code: 'outage.over' })
  const outageId = await written({ doors: ['1-1-301'] })
  await act(CLERK, 'publish', { outageId })
  expect(await act(CLERK, 'cancel', { outageId, why: '不停了' })).toMatchObject({ code: 'outage.begun' })
  const back = (at: number) => act(CLERK, 'restore', { outageId, at, cause: '换管' })
  expect(await back(now - 5 * HOUR)).toMatchObject({ code: 'outage.restored_before' })
  expect(await back(now + 5 * HOUR)).toMatchObject({ code: 'outage.restored_later' })
  expect(await act(CLERK, 'extend', { outageId, until: now })).toMatchObject({ code: 'outage.not_later' })
  expect(await act(FOREIGN, 'extend', { outageId, until: now + 9 * HOUR })).toMatchObject({ code: 'outage.not_found' })
  expect((await act(CLERK, 'extend', { outageId, until: now + 9 * HOUR, why: '配件在路上' })).outageId).toBe(outageId)
  expect((await drafted({ outageId, version: 1, doors: ['1-1-301'] })).body.code).toBe('outage.wrong_state')
})
test('what was announced stays as it was, however the network is changed afterwards', async () => {
  const outageId = await written({ valveIds: ['nod_hupan_water_W-1-1'] })
  await act(ZHAO, 'publish', { outageId })
  const { items } = await must(cloud, CLERK, 'network.list', { estateId })
  const { partId, version } = items.find((one: any) => one.name === '1、2 栋')
  const nodes = [{ number: 'W-2-1', kind: 'valve', from: ['S'], houses: ['2-1-*'], places: ['2 栋水泵'] }]
  await must(cloud, SUPERVISOR, 'network.save', { estateId, utility: 'water', name: '1、2 栋', partId, version, nodes })
  expect((await outageOf(outageId)).basis).toMatchObject({ houseCount: 1, valves: [{ number: 'W-1-1' }] })
  const { items: mine } = (await ofHouse(ZHOU, 'hse_hupan_1-1-301')).body
  expect(mine.map((one: any) => one.outageId)).toContain(outageId)
})
test('a clerk calls whom the notice did not reach, those to be looked after first, and whoever has read it is no more among them', async () => {
  const care = 'hse_hupan_2-1-102'
  await must(cloud, CLERK, 'estate.keepCare', { houseId: care, needs: ['elderly'], note: '', version: 0 })
  const outageId = await written({ valveIds: [VALVE] })
  await act(ZHAO, 'publish', { outageId })
  await told(outageId, one => one.parts > 0)
  const rows = async () => (await must(cloud, CLERK, 'outage.calls', { outageId })).items as any[]
  const first = await rows()
  expect([first.length, first[0]]).toMatchObject([48, { houseId: care, care: true, state: 'nobody', called: null }])
  await act(CLERK, 'called', { outageId, houseId: care })
  expect((await rows())[0].called).toMatchObject({ byName: '李梅' })
  expect(await act(CLERK, 'called', { outageId, houseId: houseOf(LIN) })).toMatchObject({ code: 'outage.not_found' })
  const message = await messageOf(ZHOU, outageId)
  await must(cloud, ZHOU, 'notice.read', { deliveryId: message.deliveryId })
  expect(await rows()).toHaveLength(47)
})
test('a command sent twice publishes once, and a clock that runs twice tells nobody twice', async () => {
  const outageId = await written({ doors: ['3-2-501'] })
  const once = { outageId, requestId: requestId() }
  for (const _ of [1, 2]) expect((await act(ZHAO, 'publish', once)).outageId).toBe(outageId)
  expect(await act(CLERK, 'publish', { outageId })).toMatchObject({ code: 'outage.wrong_state' })
  await Promise.all([1, 2, 3].map(() => cloud.post('/local/jobs/outage-notices/run')))
  await told(outageId, one => one.parts > 0)
  await messageOf(LIN, outageId)
  const mine = (await inboxOf(LIN)).filter(one => one.reference.outageId === outageId)
  expect(mine.map(one => one.event)).toEqual(['outage.published'])
})
test('a manager says how long before planned work is announced, over the version that was read', async () => {
  const hours = { water: 48 }
  expect((await cloud.call(MANAGER, 'outage.saveNotice', { estateId, version: 0, hours })).body).toMatchObject({
    version: 1,
  })
  expect((await cloud.call(MANAGER, 'outage.saveNotice', { estateId, version: 0, hours })).body.code).toBe(
    'request.outdated',
  )
  expect(await must(cloud, CLERK, 'outage.notice', { estateId })).toMatchObject({ hours, version: 1 })
})
