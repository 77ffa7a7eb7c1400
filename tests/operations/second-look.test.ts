import writeWorkbook from 'write-excel-file/node'
import { addDays, firstDay, lastDay, nextPeriod, periodOf, today } from '../../shared/calendar/day'
import { LocalCloud, PNG, requestId } from '../local-cloud'
import { must, upload } from './visitors'

jest.setTimeout(300_000)
const [ACCOUNTANT, CLERK, WORKER, MANAGER] = ['accountant_feng', 'clerk_li', 'worker_zhao', 'manager_he'].map(
  name => `wx_${name}`,
) as [string, string, string, string]
const OWNER = 'wx_owner_lin'
const HOUSE = 'hse_hupan_3-2-501'
let cloud: LocalCloud
let estateId: string
beforeAll(async () => {
  cloud = await LocalCloud.start()
  estateId = cloud.who(OWNER).estateId
})
afterAll(() => cloud.stop())
const ok = async (openId: string, operation: string, input: object = {}) => {
  const { body, status } = await cloud.call(openId, operation, input)
  expect([operation, status, body.code, body.message]).toEqual([operation, 200, undefined, undefined])
  return body
}
/** Whether somebody has heard of it, once the clock has delivered what waits. */
const toldOf = async (openId: string, event: string): Promise<boolean> => {
  await cloud.post('/local/jobs/delivery/run')
  const { items } = await ok(openId, 'notice.inbox', {})
  return items.some((one: any) => one.event === event)
}
const refused = async (openId: string, operation: string, input: object, code: string) => {
  const { body } = await cloud.call(openId, operation, input)
  expect(body.code).toBe(code)
  return body
}
let serial = 0
const install = async (more: object = {}): Promise<{ code: string; meterId: string }> => {
  serial += 1
  const code = `P-${serial}`
  const input = { estateId, code, kind: 'COMMON', utility: 'WATER', where: `泵房 ${serial}`, ...more }
  return { code, ...(await ok(ACCOUNTANT, 'meter.install', input)) }
}
const atHome = (houseId = HOUSE) => install({ kind: 'HOUSE', houseId, where: undefined })
const read = (meterId: string, value: string, readOn: string, openId = WORKER) =>
  ok(openId, 'meter.read', { meterId, value, readOn })
const heldOf = async (meterId: string, state = 'waiting') => {
  const { items } = await ok(CLERK, 'meter.held', { estateId, state })
  return items.filter((one: any) => one.meterId === meterId)
}
const readings = async (meterId: string) => (await ok(ACCOUNTANT, 'meter.readings', { meterId })).items
const confirm = (heldIds: string[], reason = '漏水已修') =>
  ok(CLERK, 'meter.confirm', { estateId, items: heldIds.map(heldId => ({ heldId, reason })) })
const photo = (openId: string) => cloud.upload(openId, PNG, 'png')

describe('a worker who reads more than can be believed', () => {
  test('has it kept and not counted, and the desk is told; as long as it waits the meter goes on without it', async () => {
    const { meterId } = await atHome()
    await read(meterId, '871', '2026-09-30')
    const held = await read(meterId, '8790', '2026-10-29')
    expect(held).toMatchObject({ readingId: '', duplicate: false, period: '2026-12', held: { usual: null, days: 29 } })
    expect(await readings(meterId)).toHaveLength(1)
    expect(await heldOf(meterId)).toMatchObject([
      { value: '8790', from: 'field', doubt: { quantity: '7919' }, last: { value: '871' } },
    ])
    // The same again is the same; another value of the day takes its place.
    expect(await read(meterId, '8790', '2026-10-29')).toMatchObject({ duplicate: true, held: { quantity: '7919' } })
    await read(meterId, '8791', '2026-10-29')
    expect(await heldOf(meterId)).toMatchObject([{ value: '8791' }])
    expect((await ok(WORKER, 'meter.get', { meterId })).meter).toMatchObject({ held: 1, last: { value: '871' } })
    const { items } = await ok(CLERK, 'notice.inbox', {})
    expect(items.some((one: any) => one.event === 'meter.held')).toBe(true)
    // Read right, what waited until then is made up by it.
    expect(await read(meterId, '879', '2026-10-30')).toMatchObject({ quantity: '8', held: null })
    expect(await heldOf(meterId)).toEqual([])
    expect((await ok(WORKER, 'meter.get', { meterId })).meter).toMatchObject({ held: 0, last: { value: '879' } })
  })
  test('has a quarter believed and the leak after it held; confirmed it counts, and is not the new usual', async () => {
    const { meterId } = await install()
    for (const [day, value] of [
      ['2026-01-31', '40'],
      ['2026-02-28', '45'],
      ['2026-03-31', '51'],
      ['2026-06-30', '68'],
    ] as const)
      expect((await read(meterId, value, day)).held).toBeNull()
    await read(meterId, '123', '2026-07-31')
    const [{ heldId }] = await heldOf(meterId)
    await refused(CLERK, 'meter.confirm', { estateId, items: [{ heldId, reason: ' ' }] }, 'request.malformed')
    const input = { estateId, items: [{ heldId, reason: '马桶漏水，已修' }], requestId: requestId() }
    const both = await Promise.all([ok(CLERK, 'meter.confirm', input), ok(CLERK, 'meter.confirm', input)])
    expect(both.map(one => one.confirmed)).toEqual([1, 1])
    expect(await confirm([heldId])).toMatchObject({ confirmed: 0, decidedBefore: 1 })
    expect((await readings(meterId))[0]).toMatchObject({
      quantity: '55',
      reason: '马桶漏水，已修',
      doubt: { days: 31 },
    })
    expect((await read(meterId, '180', '2026-08-31')).held).toMatchObject({ quantity: '57' })
    expect(await heldOf(meterId, 'confirmed')).toMatchObject([{ heldId, reason: '马桶漏水，已修' }])
  })
  test('is told when it is sent back, and then nothing of it is left', async () => {
    const { meterId } = await install()
    await read(meterId, '10', '2026-09-30')
    await read(meterId, '90000', '2026-10-31')
    const [{ heldId }] = await heldOf(meterId)
    const items = [{ heldId, reason: '读数看错，请重抄' }]
    expect(await ok(CLERK, 'meter.giveBack', { estateId, items })).toMatchObject({ givenBack: 1 })
    expect(await ok(CLERK, 'meter.giveBack', { estateId, items })).toMatchObject({ givenBack: 0, decidedBefore: 1 })
    expect(await toldOf(WORKER, 'meter.given_back')).toBe(true)
    expect(await readings(meterId)).toHaveLength(1)
    await refused(
      CLERK,
      'meter.confirm',
      { estateId, items: [{ heldId: 'hld_no', reason: 'x' }] },
      'meter.held_not_found',
    )
    await refused(WORKER, 'meter.confirm', { estateId, items }, 'access.denied')
  })
  test('confirmed out of order, the earlier month keeps its own quantity', async () => {
    const { meterId } = await install()
    await read(meterId, '0', '2026-01-31')
    await read(meterId, '6', '2026-02-28')
    await read(meterId, '80', '2026-03-31')
    await read(meterId, '160', '2026-04-30')
    const [march, april] = await heldOf(meterId)
    await confirm([april.heldId, march.heldId])
    expect((await readings(meterId)).map((one: any) => [one.readOn, one.quantity]).slice(0, 2)).toEqual([
      ['2026-04-30', '80'],
      ['2026-03-31', '74'],
    ])
  })
  test('replaces a device only with a reason for a last stretch that cannot be, and puts a slip right only so', async () => {
    const { meterId, code } = await install()
    await read(meterId, '0', '2026-08-31')
    await read(meterId, '6', '2026-09-30')
    const swap = { meterId, oldFinal: '120', newCode: `${code}-B`, newStart: '0', readOn: '2026-10-31' }
    const said = await refused(WORKER, 'meter.replace', { ...swap, photo: await photo(WORKER) }, 'meter.implausible')
    expect(said.message).toContain('在 31 天里用了 114')
    const [last] = await readings(meterId)
    const fix = { meterId, readingId: last.readingId, value: '9000', reason: '看错' }
    await refused(ACCOUNTANT, 'meter.correct', fix, 'meter.implausible')
    await ok(WORKER, 'meter.replace', { ...swap, photo: await photo(WORKER), reason: '拆表时读数，照片为证' })
    expect((await readings(meterId))[0]).toMatchObject({ quantity: '114', reason: '拆表时读数，照片为证' })
    const [now] = await readings(meterId)
    await refused(ACCOUNTANT, 'meter.correct', { ...fix, readingId: now.readingId }, 'meter.not_correctable')
  })
  test('finds a meter by its new number and by the old one, which can hang elsewhere now', async () => {
    const { meterId, code } = await install()
    await read(meterId, '5', '2026-08-31')
    const fresh = { newCode: `NEU-${code}`, newStart: '0', readOn: '2026-09-30', photo: await photo(WORKER) }
    await ok(WORKER, 'meter.replace', { meterId, oldFinal: '6', ...fresh })
    const find = async (search: string) =>
      (await ok(CLERK, 'meter.list', { estateId, search })).items.map((one: any) => [one.meterId, one.code])
    expect(await find(`NEU-${code}`)).toEqual([[meterId, `NEU-${code}`]])
    expect(await find(`neu-${code.toLowerCase()}`)).toEqual([[meterId, `NEU-${code}`]])
    expect(await find('neue')).toEqual([])
    expect(await find(`${code}`)).toContainEqual([meterId, `NEU-${code}`])
    const again = { estateId, code, kind: 'COMMON', utility: 'WATER', where: '别处' }
    const other = await ok(ACCOUNTANT, 'meter.install', again)
    expect(other.meterId).not.toBe(meterId)
    expect(await find(code)).toEqual(
      expect.arrayContaining([
        [meterId, `NEU-${code}`],
        [other.meterId, code],
      ]),
    )
    await refused(ACCOUNTANT, 'meter.install', again, 'meter.exists')
    await refused(ACCOUNTANT, 'meter.install', { ...again, code: `NEU-${code}` }, 'meter.exists')
    expect((await read(other.meterId, '7', '2026-10-01')).quantity).toBe('0')
    expect((await ok(CLERK, 'meter.get', { meterId })).meter.codes).toEqual([`NEU-${code}`, code])
  })
  test('sees every meter, in the order in which people count, page after page', async () => {
    for (const where of ['甲 10', '甲 9', '甲 2']) await install({ where })
    for (let n = 0; n < 50; n += 1) await install({ where: `乙 ${n}` })
    const all: any[] = []
    let cursor: string | undefined
    do {
      const page = await ok(WORKER, 'meter.list', { estateId, ...(cursor && { cursor }) })
      all.push(...page.items)
      cursor = page.cursor
    } while (cursor)
    expect(new Set(all.map(one => one.meterId)).size).toBe(all.length)
    const wheres = (of: string) => all.map(one => one.where).filter(one => one.startsWith(of))
    expect(wheres('甲')).toEqual(['甲 2', '甲 9', '甲 10'])
    expect(wheres('乙')).toEqual(Array.from({ length: 50 }, (_, n) => `乙 ${n}`))
  })
})

describe('an accountant with a workbook', () => {
  test('has two hundred new devices held, finds them by their new numbers and confirms all with a reason', async () => {
    const meters: { code: string; meterId: string }[] = []
    for (let n = 0; n < 45; n += 1) meters.push(await install({ where: `丙 ${n}` }))
    const [first, second] = [meters[0], meters[1]] as [(typeof meters)[0], (typeof meters)[0]]
    const book = async (rows: (string | number)[][]) => {
      const data = [['表号', '日期', '读数', '核对原因'], ...rows].map(row => row.map(value => ({ value })))
      const bytes = await writeWorkbook([{ sheet: '抄表', data }] as never).toBuffer()
      return { estateId, file: await cloud.upload(ACCOUNTANT, bytes, 'xlsx') }
    }
    const publish = async (rows: (string | number)[][]) => {
      const { importId } = await ok(ACCOUNTANT, 'meter.import', { ...(await book(rows)), mode: 'publish' })
      return cloud.worked(['workbooks'], async () => {
        const job = await ok(ACCOUNTANT, 'meter.importStatus', { importId })
        expect(job.state).not.toBe('failed')
        return job.state === 'done' && job
      })
    }
    await publish(
      meters.flatMap(({ code }) => [
        [code, '2026-06-30', 5],
        [code, '2026-07-31', 5.3],
      ]),
    )
    for (const { meterId, code } of meters) {
      const fresh = { newCode: `N${code}`, newStart: '0', readOn: '2026-08-31', photo: await photo(WORKER) }
      await ok(WORKER, 'meter.replace', { meterId, oldFinal: '5.6', ...fresh })
    }
    const rows = meters.map(({ code }, at) => [`N${code}`, '2026-09-30', 9.1, ['换新表', '是'][at] ?? ''])
    const checked = await ok(ACCOUNTANT, 'meter.import', { ...(await book(rows)), mode: 'check' })
    // The first says why; a tick is no reason.
    expect(checked).toMatchObject({ problems: [], rows: 45, held: 44 })
    expect(checked.hints).toHaveLength(44)
    expect(checked.hints[0].message).toContain('30 天用了 9.1')
    const old = await ok(ACCOUNTANT, 'meter.import', {
      ...(await book([[second.code, '2026-09-30', 9]])),
      mode: 'check',
    })
    expect(old.problems).toMatchObject([{ column: 'meter', message: expect.stringContaining('已换掉') }])
    await publish(rows)
    expect((await readings(first.meterId))[0]).toMatchObject({ quantity: '9.1', reason: '换新表' })
    const waiting: any[] = []
    let cursor: string | undefined
    do {
      const page = await ok(CLERK, 'meter.held', { estateId, ...(cursor && { cursor }) })
      waiting.push(...page.items.filter((one: any) => one.from === 'workbook'))
      cursor = page.cursor
    } while (cursor)
    expect(waiting).toHaveLength(44)
    expect(waiting.map(one => one.where)).toEqual(Array.from({ length: 44 }, (_, n) => `丙 ${n + 1}`))
    const ids = waiting.map(one => one.heldId)
    for (let from = 0; from < ids.length; from += 20)
      expect(await confirm(ids.slice(from, from + 20), '换表后首抄，照片已核')).toMatchObject({ decidedBefore: 0 })
    for (const { meterId } of [second, meters[44] as (typeof meters)[0]])
      expect((await readings(meterId))[0]).toMatchObject({ quantity: '9.1', reason: '换表后首抄，照片已核' })
    const tooMany = Array.from({ length: 21 }, (_, n) => ({ heldId: `hld_${n}`, reason: 'x' }))
    await refused(CLERK, 'meter.confirm', { estateId, items: tooMany }, 'request.malformed')
  })
})

describe('a household that sends in a reading', () => {
  const submit = async (meterId: string, value: string, readOn: string) =>
    ok(OWNER, 'meter.submit', { meterId, value, readOn, photo: await photo(OWNER) })
  const sentOf = async (meterId: string) =>
    (await ok(OWNER, 'meter.mine')).items.find((one: any) => one.meterId === meterId)
  test('hears at once that somebody will look; accepted without a reason it is held, confirmed it counts', async () => {
    const { meterId } = await atHome()
    await read(meterId, '500', '2026-09-30')
    await read(meterId, '500', '2026-10-31')
    const sent = await submit(meterId, '5000', '2026-11-23')
    expect(sent).toMatchObject({ doubt: { quantity: '4500', usual: null } })
    const { submissionId } = sent
    const listed = (await ok(CLERK, 'meter.submissions', { estateId })).items.find(
      (one: any) => one.meterId === meterId,
    )
    expect(listed).toMatchObject({ submissionId, doubt: { quantity: '4500' } })
    expect(await ok(CLERK, 'meter.decide', { submissionId, accept: true })).toMatchObject({
      held: { quantity: '4500' },
    })
    expect((await sentOf(meterId)).submission).toMatchObject({ state: 'held' })
    expect(await readings(meterId)).toHaveLength(2)
    await refused(CLERK, 'meter.decide', { submissionId, accept: true }, 'meter.submission_decided')
    const [{ heldId, from }] = await heldOf(meterId)
    expect(from).toBe('household')
    await confirm([heldId], '管道爆裂，现场已看')
    expect((await sentOf(meterId)).submission).toMatchObject({ state: 'accepted', reason: '管道爆裂，现场已看' })
    expect((await readings(meterId))[0]).toMatchObject({ quantity: '4500' })
  })
  test('learns that it was sent back, and why', async () => {
    const { meterId } = await atHome()
    await read(meterId, '30', '2026-10-31')
    const { submissionId } = await submit(meterId, '3300', '2026-11-22')
    await ok(CLERK, 'meter.decide', { submissionId, accept: true })
    const [{ heldId }] = await heldOf(meterId)
    await ok(CLERK, 'meter.giveBack', { estateId, items: [{ heldId, reason: '小数点看错' }] })
    expect((await sentOf(meterId)).submission).toMatchObject({ state: 'rejected', reason: '小数点看错' })
    expect(await toldOf(OWNER, 'meter.submission_rejected')).toBe(true)
  })
  test('accepted with the reason it counts at once, and a later reading takes the place of one that is held', async () => {
    const { meterId } = await atHome()
    await read(meterId, '30', '2026-10-31')
    const first = await submit(meterId, '330', '2026-11-21')
    await ok(CLERK, 'meter.decide', { submissionId: first.submissionId, accept: true, reason: '浇花园，已核' })
    expect((await readings(meterId))[0]).toMatchObject({ quantity: '300', reason: '浇花园，已核' })
    const second = await submit(meterId, '33300', '2026-11-22')
    await ok(CLERK, 'meter.decide', { submissionId: second.submissionId, accept: true })
    await read(meterId, '333', '2026-11-23')
    expect((await sentOf(meterId)).submission).toMatchObject({ state: 'superseded' })
  })
  test('who works at the desk does not confirm what was sent in from the own home', async () => {
    await ok(MANAGER, 'people.inviteStaff', { estateId, role: 'clerk', name: '周', phone: '13800000002' })
    const { invitations } = await ok('wx_owner_zhou', 'people.me')
    await ok('wx_owner_zhou', 'people.acceptInvitation', { invitationId: invitations.at(-1).invitationId })
    const { meterId } = await atHome('hse_hupan_1-1-301')
    await read(meterId, '30', '2026-10-31')
    const of = { meterId, value: '3300', readOn: '2026-11-22', photo: await photo('wx_owner_zhou') }
    const { submissionId } = await ok('wx_owner_zhou', 'meter.submit', of)
    await ok(CLERK, 'meter.decide', { submissionId, accept: true })
    const [{ heldId }] = await heldOf(meterId)
    const items = [{ heldId, reason: '我家的' }]
    await refused('wx_owner_zhou', 'meter.confirm', { estateId, items }, 'meter.self_check')
    await refused('wx_owner_zhou', 'meter.giveBack', { estateId, items }, 'meter.self_check')
  })
})

describe('the rules of reading', () => {
  test('a manager sets them over the version that was read; whoever comes second is told', async () => {
    const { version, window, ceilings } = await ok(MANAGER, 'meter.rules', { estateId })
    expect([version, window, ceilings.HOUSE.WATER]).toEqual([0, { opensOn: 20, closesOn: 5 }, '100'])
    const tight = { ...ceilings, HOUSE: { WATER: '20', ELECTRICITY: '500' } }
    expect(await ok(MANAGER, 'meter.configure', { estateId, version, window, ceilings: tight })).toMatchObject({
      version: 1,
    })
    await refused(MANAGER, 'meter.configure', { estateId, version, window, ceilings }, 'meter.rules_changed')
    const { meterId } = await atHome()
    await read(meterId, '0', '2026-08-31')
    expect((await read(meterId, '21', '2026-09-30')).held).toMatchObject({ quantity: '21', most: '20' })
    const none = { ...ceilings, HOUSE: { WATER: '0', ELECTRICITY: '1' } }
    await refused(MANAGER, 'meter.configure', { estateId, version: 1, window, ceilings: none }, 'request.malformed')
    await refused(CLERK, 'meter.configure', { estateId, version: 1, window, ceilings }, 'access.denied')
    await ok(MANAGER, 'meter.configure', { estateId, version: 1, window, ceilings })
  })
})

describe('a run', () => {
  const drafted = async (period: string, ask = ok) => {
    const { runId } = await ask(ACCOUNTANT, 'run.start', { estateId, period })
    return cloud.worked(['runs'], async () => {
      const run = await ask(ACCOUNTANT, 'run.get', { runId })
      return run.state === 'draft' && run
    })
  }
  test('lists what is held, what waits to be checked and the shared meter nobody read, and bills none of it', async () => {
    const [held, sent, common] = [
      await atHome(),
      await atHome(),
      await install({ utility: 'ELECTRICITY', apportionable: true }),
    ]
    const day = today(Date.now())
    const before = addDays(day, -40)
    for (const { meterId } of [held, sent, common]) await read(meterId, '100', before)
    await read(held.meterId, '99000', day)
    const of = { meterId: sent.meterId, value: '103', readOn: day, photo: await photo(OWNER) }
    const { period } = await ok(OWNER, 'meter.submit', of)
    const run = await drafted(period)
    const found = (code: string) =>
      run.exceptions.filter((one: any) => one.field === code).map((one: any) => [one.kind, one.houseId])
    expect(found(held.code)).toEqual([['reading_held', HOUSE]])
    expect(found(sent.code)).toEqual([['reading_waiting', HOUSE]])
    expect(found(common.code)).toEqual([['shared_reading_missing', null]])
    const shared = run.exceptions.find((one: any) => one.field === common.code)
    expect(shared).toMatchObject({ item: 'SHARED_ELECTRICITY', houseLabel: expect.stringContaining('泵房') })
    expect(run.warnings).toBe(run.exceptions.length)
    await ok(ACCOUNTANT, 'run.issue', { runId: run.runId, open: run.warnings })
    const { items } = await ok(ACCOUNTANT, 'billing.bills', { houseId: HOUSE, reason: '核对' })
    const billed = items.filter((one: any) => one.period === period).map((one: any) => one.subject)
    expect(billed).not.toContain(held.meterId)
    expect(await readings(held.meterId)).toHaveLength(1)
    // Confirmed after the bills were made, it is of the next.
    const [{ heldId }] = await heldOf(held.meterId)
    await confirm([heldId])
    expect((await readings(held.meterId))[0].period).toBe(nextPeriod(period))
    await ok(ACCOUNTANT, 'run.reverse', { runId: run.runId, reason: '重出' })
  })
  test('bills what a household sent on the third in the month it is of, as the household was told', async () => {
    const { meterId, code } = await atHome()
    // Months on, browsers have been signed out; WeChat has not.
    const later = (openId: string, operation: string, input: object = {}) => must(cloud, openId, operation, input)
    const month = periodOf(today(Date.now()))
    const ahead = nextPeriod(nextPeriod(month))
    await cloud.advance(
      `P${Math.round((Date.parse(lastDay(nextPeriod(month))) - Date.parse(today(Date.now()))) / 86_400_000)}D`,
    )
    const [ends, third] = [lastDay(nextPeriod(month)), addDays(firstDay(ahead), 2)]
    await later(WORKER, 'meter.read', { meterId, value: '180', readOn: lastDay(month) })
    await cloud.advance(`P${Math.round((Date.parse(third) - Date.parse(ends)) / 86_400_000)}D`)
    const mine = async () => (await later(OWNER, 'meter.mine')).items.find((one: any) => one.meterId === meterId)
    expect((await mine()).goesInto).toBe(nextPeriod(month))
    const of = { meterId, value: '200', readOn: third, photo: await upload(cloud, OWNER, PNG, 'png') }
    const { period, submissionId } = await later(OWNER, 'meter.submit', of)
    expect(period).toBe(nextPeriod(month))
    await later(CLERK, 'meter.decide', { submissionId, accept: true })
    expect((await mine()).submission).toMatchObject({ state: 'accepted', period })
    expect((await later(ACCOUNTANT, 'meter.readings', { meterId })).items[0]).toMatchObject({ period, quantity: '20' })
    const run = await drafted(period, later)
    expect(run.exceptions.some((one: any) => one.field === code)).toBe(false)
    // The month is being billed: what comes now is of the next, and says so before it is sent.
    expect((await mine()).goesInto).toBe(ahead)
    const route = await later(CLERK, 'meter.setRoute', { estateId, name: '一圈', meterIds: [meterId] })
    expect(await later(WORKER, 'meter.walk', { routeId: route.routeId })).toMatchObject({
      window: { opensOn: 20, closesOn: 5 },
      billed: expect.arrayContaining([period]),
    })
  })
})
