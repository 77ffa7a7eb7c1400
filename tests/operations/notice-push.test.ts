import { LocalCloud } from '../local-cloud'
import { must, report } from './visitors'

jest.setTimeout(120_000)
const [OWNER, WORKER, SUPERVISOR, MANAGER, CLERK] = [
  ...['wx_owner_zhou', 'wx_worker_zhao', 'wx_supervisor_wang', 'wx_manager_he', 'wx_clerk_li'],
] as [string, string, string, string, string]
const templateId = 'tmpl_ticket_accepted'
let cloud: LocalCloud
let estateId: string
const deliver = () => cloud.post('/local/jobs/delivery/run')
const clock = async (): Promise<number> => (await (await fetch(`${cloud.url}/local/clock`)).json()).now
const until = async (moment: string) =>
  cloud.advance(`PT${Math.round((Date.parse(`${moment}+08:00`) - (await clock())) / 1000)}S`)
/** What phones of owners were sent of taken tickets. */
const onPhone = async () =>
  (await cloud.messages()).filter(one => one.channel === 'subscribe' && JSON.stringify(one).includes(templateId))
const allow = async (openId: string, id = templateId) => {
  await cloud.post('/local/wechat/accept', { openId, templateId: id })
  await must(cloud, openId, 'notice.granted', { templateIds: [id] })
}
const inboxOf = async (openId: string, event: string) =>
  (await must(cloud, openId, 'notice.inbox')).items.filter((one: { event: string }) => one.event === event)

beforeAll(async () => {
  cloud = await LocalCloud.start()
  estateId = cloud.who(MANAGER).estateId
})
afterAll(() => cloud.stop())

test('a clock that owes nobody a digest is not woken by the hour', () =>
  cloud.fork(async copy => {
    await copy.advance('P1D')
    expect((await copy.advance('P1D')).minutes).toBeLessThan(20)
  }))

test('whoever asks for the digest of an hour already past hears from tomorrow on, the first estate too', () =>
  cloud.fork(async copy => {
    const hour = 9
    await must(copy, CLERK, 'notice.setDigest', { estateId, hour })
    const told = async () =>
      (await must(copy, CLERK, 'notice.inbox')).items.filter((one: any) => one.event === 'notice.digest').length
    const at = async () => (await (await fetch(`${copy.url}/local/clock`)).json()).now + 8 * 3_600_000
    expect(new Date(await at()).getUTCHours()).toBeGreaterThan(hour)
    for (let n = 0; n < 4; n += 1) await copy.post('/local/jobs/digest/run')
    await copy.post('/local/jobs/delivery/run')
    expect(await told()).toBe(0)
    await copy.advance('P1D')
    expect(await told()).toBe(1)
  }))

test('an owner reads at night in the app that somebody comes, and their phone says so once in the morning', async () => {
  await until('2026-11-24T22:00:00')
  for (let n = 0; n < 2; n += 1) await allow(OWNER)
  const before = (await onPhone()).length
  const { ticketId } = await report(cloud, OWNER)
  await must(cloud, WORKER, 'ticket.accept', { ticketId })
  await deliver()
  await deliver()
  expect((await inboxOf(OWNER, 'ticket.accepted')).map((one: any) => one.reference.ticketId)).toContain(ticketId)
  expect(await onPhone()).toHaveLength(before)
  const held = (await must(cloud, MANAGER, 'notice.undelivered', { estateId })).items.find(
    (one: any) => one.event === 'ticket.accepted' && one.channel === 'subscribe',
  )
  expect(held).toMatchObject({ over: false, tries: [], nextAt: Date.parse('2026-11-25T08:00:00+08:00') })
  const { items } = await must(cloud, MANAGER, 'notice.undelivered', { estateId })
  const { counts } = await must(cloud, MANAGER, 'home.counts', { estateId })
  expect(counts.undelivered.waiting).toBe(items.filter((one: any) => one.over).length)
  await until('2026-11-25T07:58:00')
  await deliver()
  expect(await onPhone()).toHaveLength(before)
  await until('2026-11-25T08:01:00')
  for (let n = 0; n < 3; n += 1) await deliver()
  expect(await onPhone()).toHaveLength(before + 1)
})

test('a danger rings at night, and an estate without quiet hours is pushed to at any hour', async () => {
  await until('2026-11-25T23:00:00')
  const marked = (await cloud.messages()).length
  await must(cloud, 'wx_owner_chen', 'ticket.report', {
    placeId: cloud.who('wx_owner_chen').houses[0]?.houseId,
    kind: 'repair',
    category: 'electrical',
    description: '厨房冒烟',
  })
  await deliver()
  const rung = async () => (await cloud.messages()).slice(marked).filter(one => one.channel === 'wecom').length
  expect(await rung()).toBeGreaterThan(0)
  const { version, digest } = await must(cloud, SUPERVISOR, 'notice.push', { estateId })
  await must(cloud, SUPERVISOR, 'notice.setPush', { estateId, version, digest, quiet: { from: '00:00', to: '00:00' } })
  const stale = { estateId, version, digest, quiet: { from: '20:00', to: '07:00' } }
  expect((await cloud.call(SUPERVISOR, 'notice.setPush', stale)).body.code).toBe('request.outdated')
  expect((await cloud.call(CLERK, 'notice.setPush', stale)).body.code).toBe('access.denied')
  await cloud.advance('PT61S')
  const before = (await onPhone()).length
  await allow(OWNER)
  const { ticketId } = await report(cloud, OWNER)
  await must(cloud, WORKER, 'ticket.accept', { ticketId })
  for (let n = 0; n < 3; n += 1) await deliver()
  expect(await onPhone()).toHaveLength(before + 1)
})

test('a manager hears once a day, at the hour of the role or the own one, what waits and what is late', async () => {
  const { version, quiet } = await must(cloud, MANAGER, 'notice.push', { estateId })
  await must(cloud, MANAGER, 'notice.setPush', { estateId, version, quiet, digest: { manager: 9, supervisor: 9 } })
  await must(cloud, SUPERVISOR, 'notice.setDigest', { estateId, hour: null })
  const mine = async () => (await must(cloud, SUPERVISOR, 'notice.push', { estateId })).mine
  expect(await mine()).toEqual({ hour: null, chosen: true, ofRole: 9 })
  await must(cloud, SUPERVISOR, 'notice.setDigest', { estateId, hour: 'role' })
  expect(await mine()).toEqual({ hour: 9, chosen: false, ofRole: 9 })
  await must(cloud, SUPERVISOR, 'notice.setDigest', { estateId, hour: null })
  const run = async () => {
    for (let n = 0; n < 4; n += 1) await cloud.post('/local/jobs/digest/run')
    await deliver()
  }
  await until('2026-11-26T08:30:00')
  await run()
  expect(await inboxOf(MANAGER, 'notice.digest')).toEqual([])
  await until('2026-11-26T09:05:00')
  await run()
  await until('2026-11-26T09:45:00')
  await run()
  const told = await inboxOf(MANAGER, 'notice.digest')
  expect(told).toHaveLength(1)
  expect(Number(told[0].reference.waits)).toBeGreaterThan(0)
  expect(await inboxOf(SUPERVISOR, 'notice.digest')).toEqual([])
})

const digestAt = async (moment: string, openId: string): Promise<{ waits: number; late: number } | undefined> => {
  await until(moment)
  for (let n = 0; n < 6; n += 1) await cloud.post('/local/jobs/digest/run')
  await deliver()
  const day = Date.parse(`${moment.slice(0, 10)}T00:00:00+08:00`)
  const told = (await inboxOf(openId, 'notice.digest')).filter((one: any) => one.at >= day)
  expect(told.length).toBeLessThanOrEqual(1)
  return told[0] && { waits: Number(told[0].reference.waits), late: Number(told[0].reference.late) }
}
test('whoever works for an hour in which no clock ran hears of the day once it does, once', async () => {
  await must(cloud, CLERK, 'notice.setDigest', { estateId, hour: 9 })
  expect(await digestAt('2026-11-27T08:10:00', CLERK)).toBeUndefined()
  await cloud.kill()
  await cloud.restart(3 * 3_600_000)
  expect(await digestAt('2026-11-27T11:40:00', CLERK)).toBeDefined()
  expect(await digestAt('2026-11-27T12:10:00', CLERK)).toBeDefined()
})
test.each([
  ['worker', WORKER, '2026-11-28'],
  ['clerk', CLERK, '2026-12-10'],
])(
  'a %s’s digest says what stands beside the entries at home: a ticket in hand is one more',
  async (_, openId, first) => {
    const next = first.replace(/\d+$/, day => String(Number(day) + 1))
    await must(cloud, openId, 'notice.setDigest', { estateId, hour: 10 })
    const before = await digestAt(`${first}T10:05:00`, openId)
    const { ticketId } = await report(cloud, OWNER)
    await must(cloud, WORKER, 'ticket.accept', { ticketId })
    const after = await digestAt(`${next}T10:05:00`, openId)
    const { counts } = await must(cloud, openId, 'home.counts', { estateId })
    const shown = Object.entries<any>(counts).filter(([entry]) => entry !== 'inbox')
    expect(after?.waits).toBe(shown.reduce((sum, [, one]) => sum + one.waiting, 0))
    expect(after?.waits).toBe((before?.waits ?? 0) + 1)
  },
)
test('a supervisor sees whose phone stays silent and why, until they allow a message', async () => {
  const silent = async () => (await must(cloud, SUPERVISOR, 'notice.silent', { estateId })).items
  const zhao = cloud.who(WORKER).name
  expect((await silent()).find((one: any) => one.name === zhao)).toMatchObject({ silence: 'never', roles: ['worker'] })
  await allow(WORKER)
  expect((await silent()).map((one: any) => one.name)).not.toContain(zhao)
  expect((await cloud.call(WORKER, 'notice.silent', { estateId })).body.code).toBe('access.denied')
})
