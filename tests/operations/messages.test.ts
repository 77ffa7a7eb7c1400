import { LocalCloud } from '../local-cloud'
import { must, report } from './visitors'

jest.setTimeout(120_000)
let cloud: LocalCloud
beforeAll(async () => {
  cloud = await LocalCloud.start()
  await deliver()
})
afterAll(() => cloud.stop())

const [OWNER, WORKER, MANAGER] = ['wx_owner_zhou', 'wx_worker_zhao', 'wx_manager_he']
const templateId = 'tmpl_ticket_accepted'
const deliver = () => cloud.post('/local/jobs/delivery/run')
/** The clock may be at it already: it is asked until it is so. */
async function delivered(isSo: () => Promise<boolean>): Promise<void> {
  for (let runs = 0; runs < 60 && !(await isSo()); runs += 1) await deliver()
  expect(await isSo()).toBe(true)
}
/** The owner allows so many messages more of this template. */
async function allow(times: number): Promise<void> {
  for (let n = 0; n < times; n += 1) {
    await cloud.post('/local/wechat/accept', { openId: OWNER, templateId })
    await must(cloud, OWNER, 'notice.granted', { templateIds: [templateId] })
  }
}
async function acceptedTicket(): Promise<void> {
  const { ticketId } = await report(cloud, OWNER)
  await must(cloud, WORKER, 'ticket.accept', { ticketId })
}
const onPhone = async (mark: number) => (await cloud.messages()).slice(mark).filter(one => one.channel === 'subscribe')
const undelivered = async (event = 'ticket.accepted') => {
  const { estateId } = cloud.who(MANAGER)
  const { items } = await must(cloud, MANAGER, 'notice.undelivered', { estateId })
  return items.filter((one: { event: string }) => one.event === event)
}
const template = async () =>
  (await must(cloud, 'wx_admin', 'notice.fields')).items.find(
    (one: { templateId: string }) => one.templateId === templateId,
  )
const trouble = async (openId: string) =>
  (await must(cloud, openId, 'notice.inbox')).items.filter(
    (one: { event: string }) => one.event === 'notice.template_wrong',
  )

describe('a template whose fields are not the usual ones', () => {
  test('is told once by name and field to the manager and the administrator, and nothing more is sent by it', async () => {
    await cloud.post('/local/wechat/template', { templateId, fields: ['thing12', 'time3', 'thing11'] })
    await allow(4)
    const mark = (await cloud.messages()).length
    for (let n = 0; n < 2; n += 1) await acceptedTicket()
    await delivered(async () => (await undelivered()).filter((one: { over: boolean }) => one.over).length === 2)
    await delivered(async () => (await trouble('wx_admin')).length > 0)
    expect(await onPhone(mark)).toEqual([])
    for (const openId of [MANAGER, 'wx_admin']) {
      const told = await trouble(openId)
      expect(told).toHaveLength(1)
      expect(told[0].text).toContain('tmpl_ticket_accepted 的字段 thing12 对不上')
    }
    expect(await template()).toMatchObject({ wrong: 'thing12', version: 0 })
    expect(await undelivered()).toMatchObject([
      { reason: 'fields thing12', over: true, recipient: cloud.who(OWNER).name },
      { reason: 'fields thing12', over: true },
    ])
    // WeChat would take it now; but nobody has said here what its fields are.
    await cloud.post('/local/wechat/template', { templateId, fields: [] })
    await acceptedTicket()
    await delivered(async () => (await undelivered()).filter((one: { over: boolean }) => one.over).length === 3)
    expect(await onPhone(mark)).toEqual([])
    await cloud.post('/local/wechat/template', { templateId, fields: ['thing12', 'time3', 'thing11'] })
  })

  test('is mapped by the administrator alone, as it was read; what was given up is sent by the manager once more', async () => {
    const { version } = await template()
    const map = {
      templateId,
      version,
      fields: [
        { field: 'thing12', meaning: 'place' },
        { field: 'time3', meaning: 'time' },
        { field: 'thing11', meaning: 'matter' },
      ],
    }
    expect(await cloud.call(MANAGER, 'notice.mapFields', map)).toMatchObject({ status: 403 })
    expect(await cloud.call('wx_admin', 'notice.mapFields', map)).toMatchObject({ status: 200, body: { version: 1 } })
    expect(await cloud.call('wx_admin', 'notice.mapFields', map)).toMatchObject({
      body: { code: 'notice.template_changed' },
    })
    expect(await template()).toMatchObject({ wrong: null, version: 1 })
    const mark = (await cloud.messages()).length
    const [one] = await undelivered()
    await must(cloud, MANAGER, 'notice.resend', { deliveryId: one.deliveryId })
    expect(await cloud.call(MANAGER, 'notice.resend', { deliveryId: one.deliveryId })).toMatchObject({
      body: { code: 'notice.not_over' },
    })
    expect(await cloud.call('wx_manager_ma', 'notice.resend', { deliveryId: one.deliveryId })).toMatchObject({
      status: 404,
    })
    await delivered(async () => (await onPhone(mark)).length > 0)
    const [sent, ...more] = await onPhone(mark)
    expect(more).toEqual([])
    expect(sent?.text).toMatch(/单元 .* · 20\d\d-\d\d-\d\d \d\d:\d\d · 已安排师傅/)
    await cloud.post('/local/wechat/template', { templateId, fields: [] })
  })
})

test('a WeChat that hangs neither holds up a worker’s group nor loses an owner’s messages', async () => {
  await allow(6)
  const group = async (mark: number) =>
    (await cloud.messages()).slice(mark).filter(one => one.channel === 'wecom' && one.text.startsWith('新工单'))
  const waiting = async () => (await undelivered()).filter((one: { over: boolean }) => !one.over)
  // Both say “later” at first, so that all of it is due at the same moment.
  await cloud.post('/local/wechat/answer', { errcode: -1, times: 99 })
  await cloud.post('/local/faults', { vendor: 'wecom', mode: 'fail', forMs: 3_600_000 })
  const mark = (await cloud.messages()).length
  for (let n = 0; n < 4; n += 1) await acceptedTicket()
  await delivered(async () => (await waiting()).filter((one: { attempts: number }) => one.attempts > 0).length === 4)
  await cloud.post('/local/wechat/answer', { errcode: -1, times: 0 })
  await cloud.post('/local/faults', { vendor: 'wecom', mode: 'none' })
  await cloud.post('/local/faults', { vendor: 'wechat', mode: 'hang', forMs: 3_600_000 })
  const begun = performance.now()
  await cloud.advance('PT30S')
  expect(performance.now() - begun).toBeLessThan(20_000)
  expect(await group(mark)).toHaveLength(4)
  // Nobody knows about the one that was asked for; the others wait.
  expect(await waiting()).toHaveLength(3)
  expect((await onPhone(mark)).length).toBe(0)
  await cloud.post('/local/faults', { vendor: 'wechat', mode: 'none' })
  await cloud.advance('PT10M')
  expect(await onPhone(mark)).toHaveLength(3)
})
