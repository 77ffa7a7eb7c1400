import { LocalCloud } from '../local-cloud'
import { must, report } from './visitors'

const [LIN, ZHOU, CLERK, MANAGER] = ['wx_owner_lin', 'wx_owner_zhou', 'wx_clerk_li', 'wx_manager_he']
const [ZHAO, SUPERVISOR] = ['wx_worker_zhao', 'wx_supervisor_wang']
jest.setTimeout(60_000)
let cloud: LocalCloud
let estateId: string
beforeAll(async () => {
  cloud = await LocalCloud.start()
  estateId = cloud.who(LIN).estateId
})
afterAll(() => cloud.stop())

const DESK = { label: '客服前台', phone: '0571-88001234', hours: '每天 8:30–18:00' }
const office = (openId: string) => must(cloud, openId, 'estate.office', { estateId })
const save = (openId: string, more: object) => cloud.call(openId, 'estate.setOffice', { estateId, ...more })

describe('the numbers of the office', () => {
  test('are saved by the manager and read by owners, tenants and workers at once', async () => {
    const { version } = await office(MANAGER)
    expect((await save(MANAGER, { version, numbers: [DESK], emergency: '0571-88009999' })).status).toBe(200)
    for (const openId of [LIN, 'wx_tenant_wu', ZHAO, CLERK])
      expect(await office(openId)).toEqual({
        office: { numbers: [DESK], emergency: '0571-88009999' },
        version: version + 1,
      })
  })
  test('are not changed by a clerk, an owner or a supervisor', async () => {
    for (const openId of [CLERK, LIN, SUPERVISOR])
      expect((await save(openId, { numbers: [], emergency: null })).body).toMatchObject({ code: 'access.denied' })
  })
  test('of two who save at once, the second is told, and nothing of the first is lost', async () => {
    const { version } = await office(MANAGER)
    const numbers = [DESK, { label: '保安', phone: '88005678', hours: '' }]
    expect((await save(MANAGER, { version, numbers, emergency: null })).status).toBe(200)
    expect((await save(MANAGER, { version, numbers: [], emergency: null })).body.code).toBe('request.outdated')
    expect((await office(LIN)).office.numbers).toHaveLength(2)
  })
  test('that are none are not saved', async () => {
    const { version } = await office(MANAGER)
    for (const phone of ['', '88<script>', '请打前台', '1'.repeat(30)])
      expect(await save(MANAGER, { version, numbers: [{ ...DESK, phone }], emergency: null })).toMatchObject({
        body: { code: 'request.malformed' },
      })
    const six = Array.from({ length: 6 }, () => DESK)
    expect((await save(MANAGER, { version, numbers: six, emergency: null })).status).toBe(400)
  })
  test('of another estate are not found', async () => {
    expect(await cloud.call(LIN, 'estate.office', { estateId: 'est_nowhere' })).toMatchObject({
      body: { code: 'estate.not_found' },
    })
  })
})

describe('an owner who calls whoever comes', () => {
  const seen = async (ticketId: string, openId = LIN) => (await must(cloud, openId, 'ticket.get', { ticketId })).worker
  const number = (ticketId: string, openId = LIN) => cloud.call(openId, 'ticket.workerPhone', { ticketId })
  const looks = async () =>
    (await must(cloud, SUPERVISOR, 'ledger.looks', { estateId })).items.filter(
      (one: any) => one.operation === 'ticket.workerPhone',
    )

  test('may call once the worker has accepted, by a tap that asks for the number and is noted', async () => {
    const { ticketId } = await report(cloud, LIN)
    expect(await seen(ticketId)).toBeNull()
    expect((await number(ticketId)).body).toMatchObject({ code: 'ticket.no_worker_phone' })
    const zhao = (await must(cloud, ZHAO, 'people.me')).personId
    await must(cloud, CLERK, 'ticket.assign', { ticketId, personId: zhao })
    expect(await seen(ticketId)).toBeNull()
    await must(cloud, ZHAO, 'ticket.acknowledge', { ticketId })
    expect(await seen(ticketId)).toEqual({ throughOffice: false })
    expect(await looks()).toHaveLength(0)
    expect((await number(ticketId)).body.phone).toMatch(/^\d{11}$/)
    expect(await looks()).toMatchObject([{ operation: 'ticket.workerPhone', reason: ticketId }])
    expect(await seen(ticketId, CLERK)).toBeNull()
  })
  test('of another house finds nothing', async () => {
    const { ticketId } = await report(cloud, LIN)
    await must(cloud, ZHAO, 'ticket.accept', { ticketId })
    expect((await number(ticketId, ZHOU)).body).toMatchObject({ code: 'ticket.not_found' })
  })
  test('reads no number of a worker who is reached through the office, and none once the work is done', async () => {
    const { ticketId } = await report(cloud, LIN)
    await must(cloud, ZHAO, 'ticket.accept', { ticketId })
    await must(cloud, ZHAO, 'ticket.setCalls', { estateId, throughOffice: true })
    expect(await seen(ticketId)).toEqual({ throughOffice: true })
    expect((await number(ticketId)).body).toMatchObject({ code: 'ticket.through_office' })
    await must(cloud, ZHAO, 'ticket.setDuty', { estateId, on: true })
    expect(await seen(ticketId)).toMatchObject({ throughOffice: true })
    await must(cloud, ZHAO, 'ticket.setCalls', { estateId, throughOffice: false })
    expect((await number(ticketId)).status).toBe(200)
    await must(cloud, ZHAO, 'ticket.resolve', { ticketId, note: '好了' })
    expect(await seen(ticketId)).toBeNull()
    expect((await number(ticketId)).body).toMatchObject({ code: 'ticket.no_worker_phone' })
  })
})
