import { addDays, startOf, today } from '../../shared/calendar/day'
import { LocalCloud, PNG, requestId } from '../local-cloud'
import { must, upload, visitor } from './visitors'

const [SUPERVISOR, MANAGER, CLERK] = ['wx_supervisor_wang', 'wx_manager_he', 'wx_clerk_li']
const [ZHAO, SUN] = ['wx_worker_zhao', 'wx_worker_sun']
const HOUR = 3_600_000
jest.setTimeout(120_000)
let cloud: LocalCloud
let estateId: string
let toId: string
beforeAll(async () => {
  cloud = await LocalCloud.start()
  estateId = cloud.who(CLERK).estateId
  toId = (await must(cloud, ZHAO, 'people.me')).personId
})
afterAll(() => cloud.stop())

const clock = async (of = cloud): Promise<number> => (await of.advance('PT0S')).now
const codeOf = async (openId: string, operation: string, input: object, of = cloud) =>
  (await of.asWechat<{ code?: string }>(openId, operation, input)).code
const assign = async (more: object = {}, of = cloud, openId = SUPERVISOR) => {
  const dueAt = (await clock(of)) + HOUR
  return must(of, openId, 'task.assign', {
    estateId,
    toId,
    title: '清洗水箱',
    checklist: ['排空', '消毒'],
    dueAt,
    ...more,
  })
}
const told = async (openId: string, event: string, of = cloud) => {
  await of.post('/local/jobs/delivery/run')
  const { items } = await must(of, openId, 'notice.inbox')
  return items.filter((row: any) => row.event === event)
}
const mine = async (of = cloud, openId = ZHAO) => (await must(of, openId, 'task.mine', { estateId })).items as any[]

test('a task goes to the worker, is done with ticks and a photo, sent back once and accepted by who gave it', () =>
  cloud.fork(async of => {
    const { taskId } = await assign({ photosNeeded: true }, of)
    expect(await mine(of)).toMatchObject([
      { taskId, title: '清洗水箱', state: 'open', by: { name: expect.any(String) } },
    ])
    expect(await told(ZHAO, 'task.assigned', of)).toHaveLength(1)
    const ticks = [0, 1]
    expect(await codeOf(ZHAO, 'task.done', { taskId, ticks: [0] }, of)).toBe('task.unticked')
    expect(await codeOf(ZHAO, 'task.done', { taskId, ticks }, of)).toBe('task.photo_needed')
    const photos = [await upload(of, ZHAO, PNG, 'png')]
    const tap = { taskId, ticks, note: '已消毒', photos, requestId: requestId() }
    for (let times = 0; times < 2; times += 1) await must(of, ZHAO, 'task.done', tap)
    expect(await mine(of)).toEqual([])
    expect((await must(of, SUPERVISOR, 'task.list', { estateId, state: 'done' })).items).toMatchObject([{ taskId }])
    const dueAt = (await clock(of)) + HOUR
    expect(await codeOf(SUPERVISOR, 'task.sendBack', { taskId, reason: '再拍', dueAt: 1 }, of)).toBe('task.due_past')
    await must(of, SUPERVISOR, 'task.sendBack', { taskId, reason: '没拍到水位', dueAt })
    expect((await told(ZHAO, 'task.returned', of))[0].reference).toMatchObject({ reason: '没拍到水位' })
    expect(await mine(of)).toMatchObject([{ taskId, returns: [{ reason: '没拍到水位' }] }])
    await must(of, ZHAO, 'task.done', { taskId, ticks, photos: [await upload(of, ZHAO, PNG, 'png')] })
    await must(of, SUPERVISOR, 'task.accept', { taskId })
    const seen = await must(of, ZHAO, 'task.get', { taskId })
    expect(seen).toMatchObject({ state: 'accepted', files: [{ url: expect.any(String) }] })
    expect(await told(ZHAO, 'task.accepted', of)).toHaveLength(1)
    expect(await codeOf(SUPERVISOR, 'task.cancel', { taskId, reason: '算了' }, of)).toBe('task.wrong_state')
  }))
test('another worker neither sees nor does it, another supervisor’s manager may judge, and a clerk gives none', async () => {
  const { taskId } = await assign()
  expect(await codeOf(SUN, 'task.get', { taskId })).toBe('task.not_found')
  expect(await codeOf(SUN, 'task.done', { taskId, ticks: [0, 1] })).toBe('task.not_found')
  expect(await codeOf(SUPERVISOR, 'task.done', { taskId, ticks: [0, 1] })).toBe('task.not_found')
  await must(cloud, ZHAO, 'task.done', { taskId, ticks: [0, 1] })
  await must(cloud, MANAGER, 'task.accept', { taskId })
  const byManager = await assign({}, cloud, MANAGER)
  await must(cloud, ZHAO, 'task.done', { taskId: byManager.taskId, ticks: [0, 1] })
  expect(await codeOf(SUPERVISOR, 'task.accept', { taskId: byManager.taskId })).toBe('task.not_giver')
  await must(cloud, MANAGER, 'task.cancel', { taskId: byManager.taskId, reason: '不用了' })
  expect(await codeOf(CLERK, 'task.assign', { estateId, toId, title: '扫地' })).toBe('access.denied')
})
test('nothing is given without a time, in the past, to a stranger, or elsewhere', async () => {
  const code = (more: object) => codeOf(SUPERVISOR, 'task.assign', { estateId, toId, title: '扫地', ...more })
  expect(await code({})).toBe('task.no_due')
  expect(await code({ dueAt: 1 })).toBe('task.due_past')
  expect(await code({ toId: 'per_nobody', dueAt: 1 })).toBe('task.not_staff')
  expect(await code({ estateId: 'est_songlin', dueAt: 1 })).toBe('estate.not_found')
  expect(await code({ repeat: { frequency: 'weekly', dueTime: '10:00' } })).toBe('task.no_day')
})
test('what is late is told once to the worker, to who gave it and to the supervisor, and counts as late when done', () =>
  cloud.fork(async of => {
    const { taskId } = await assign({}, of, MANAGER)
    const inTime = await assign({}, of)
    await must(of, ZHAO, 'task.done', { taskId: inTime.taskId, ticks: [0, 1] })
    await of.advance('PT61M')
    await of.post('/local/jobs/task-late/run')
    for (const openId of [ZHAO, MANAGER, SUPERVISOR]) {
      const about = (await told(openId, 'task.late', of)).map((row: any) => row.reference.taskId)
      expect([openId, about]).toEqual([openId, [taskId]])
    }
    await of.advance('PT3H')
    expect(await told(ZHAO, 'task.late', of)).toHaveLength(1)
    await must(of, ZHAO, 'task.done', { taskId, ticks: [0, 1] })
    expect(await must(of, ZHAO, 'task.get', { taskId })).toMatchObject({ late: true })
  }))
test('a daily task is there once each day from its beginning on, until somebody stops it', () =>
  cloud.fork(async of => {
    const now = await clock(of)
    const day = today(now)
    const repeat = { frequency: 'daily', dueTime: '23:59' }
    const { planId } = await assign({ dueAt: undefined, repeat, title: '抄表' }, of)
    const made = async () => {
      await of.post('/local/jobs/task-repeat/run')
      return (await mine(of)).filter(one => one.title === '抄表').map(one => today(one.dueAt))
    }
    expect(await made()).toEqual([day])
    expect(await made()).toEqual([day])
    await of.advance(`PT${Math.ceil((startOf(addDays(day, 1)) - now) / 60_000) + 1}M`)
    expect(await made()).toEqual([day, addDays(day, 1)])
    const [plan] = (await must(of, SUPERVISOR, 'task.plans', { estateId })).items
    expect(plan).toMatchObject({ planId, on: true, nextDay: addDays(day, 2), version: 1 })
    expect(await codeOf(SUPERVISOR, 'task.stopPlan', { planId, version: 0 }, of)).toBe('request.outdated')
    await must(of, SUPERVISOR, 'task.stopPlan', { planId, version: 1 })
    await of.advance('P2D')
    expect(await made()).toHaveLength(2)
  }))
test('who is no hand for tasks any more is given none by a plan of before, which is seen to have stopped', () =>
  cloud.fork(async of => {
    const phone = '13577778888'
    const guest = await visitor(of, phone)
    const becomes = async (role: string) => {
      const invited = { estateId, role, name: '钱小宁', phone }
      return must(of, guest, 'people.acceptInvitation', await must(of, MANAGER, 'people.inviteStaff', invited))
    }
    const { grantId } = await becomes('worker')
    const { personId } = await must(of, guest, 'people.me')
    const repeat = { frequency: 'daily', dueTime: '00:00' }
    const { planId } = await assign({ toId: personId, dueAt: undefined, repeat }, of)
    await of.post('/local/jobs/task-repeat/run')
    expect(await mine(of, guest)).toMatchObject([{ planId, state: 'open' }])
    await must(of, MANAGER, 'people.endGrant', { personId, grantId })
    await becomes('cashier')
    await of.advance('P1D')
    await of.post('/local/jobs/task-repeat/run')
    const [plan] = (await must(of, SUPERVISOR, 'task.plans', { estateId })).items
    expect(plan).toMatchObject({ planId, on: false })
    const { items } = await must(of, SUPERVISOR, 'task.list', { estateId })
    expect(items.filter((one: any) => one.planId === planId)).toHaveLength(1)
  }))
