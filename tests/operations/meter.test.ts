import { join } from 'node:path'
import Sqlite from 'libsql'
import writeWorkbook from 'write-excel-file/node'
import { LocalCloud, PNG, requestId } from '../local-cloud'

jest.setTimeout(300_000)
const ACCOUNTANT = 'wx_accountant_feng'
const CLERK = 'wx_clerk_li'
const WORKER = 'wx_worker_zhao'
const OWNER = 'wx_owner_lin'
const MANAGER = 'wx_manager_he'
/** Somebody who lives in one estate keeps the books of the other, smaller one. */
const SONGLIN = { accountant: 'wx_family_lin', manager: 'wx_manager_ma', owner: 'wx_owner_gao' }
let cloud: LocalCloud
let hupan: string
let songlin: string
const ok = async (openId: string, operation: string, input: object = {}) => {
  const reply = await cloud.call(openId, operation, input)
  expect([operation, reply.status, reply.body.code, reply.body.message]).toEqual([operation, 200, undefined, undefined])
  return reply.body
}
const refused = async (openId: string, operation: string, input: object, code: string) => {
  const { body } = await cloud.call(openId, operation, input)
  expect(body.code).toBe(code)
  return body
}
const hire = async (openId: string, phone: string, role: string, manager: string, estateId: string) => {
  await ok(manager, 'people.inviteStaff', { estateId, role, name: '新人', phone })
  const { invitations } = await ok(openId, 'people.me')
  await ok(openId, 'people.acceptInvitation', { invitationId: invitations.at(-1).invitationId })
}
beforeAll(async () => {
  cloud = await LocalCloud.start()
  hupan = cloud.who(OWNER).estateId
  songlin = cloud.who(SONGLIN.manager).estateId
  await hire(SONGLIN.accountant, '13800000004', 'accountant', SONGLIN.manager, songlin)
})
afterAll(() => cloud.stop())

type Cells = (string | number | null)[][]
const book = async (openId: string, sheets: Record<string, Cells>) => {
  const written = Object.entries(sheets).map(([sheet, rows]) => ({
    sheet,
    data: rows.map(cells => cells.map(value => (value === null ? null : { value }))),
  }))
  return cloud.upload(openId, await writeWorkbook(written as never).toBuffer(), 'xlsx')
}
const HEAD = ['meter', 'date', 'value', 'house', 'reason']
let serial = 0
const install = async (estateId = hupan, openId = ACCOUNTANT, more: object = {}) => {
  serial += 1
  const code = `T-${serial}`
  const input = { estateId, code, kind: 'COMMON', utility: 'WATER', where: `水泵房 ${serial}`, ...more }
  return { code, ...(await ok(openId, 'meter.install', input)) }
}
const readings = async (meterId: string, openId = ACCOUNTANT) => (await ok(openId, 'meter.readings', { meterId })).items
/** Until a workbook is in, or turned down. */
const settled = async (
  importId: string,
  openId = ACCOUNTANT,
  operation = 'meter.importStatus',
  input: object = { importId },
) => {
  return cloud.worked(['workbooks'], async () => {
    const job = await ok(openId, operation, input)
    return ['done', 'failed'].includes(job.state) && job
  })
}

/** Publishing wakes a clock by itself; when that one died its lease lapses, and then the next one goes on. */
const survived = async (importId: string) => {
  for (let polls = 0; polls < 60; polls += 1) {
    const job = await ok(ACCOUNTANT, 'meter.importStatus', { importId })
    if (job.state === 'done') return { ...job, died: false }
  }
  for (let tries = 0; tries < 12; tries += 1) {
    await cloud.post('/local/faults', { vendor: 'transactions' })
    await cloud.advance('PT31S')
    await cloud.post('/local/jobs/workbooks/run')
    const job = await ok(ACCOUNTANT, 'meter.importStatus', { importId })
    if (job.state === 'done') return { ...job, died: true }
  }
  throw new Error(`${importId} was never done`)
}

describe('readings by workbook', () => {
  test('mistakes are named by row, nothing is entered until all holds, and the same file again changes nothing', async () => {
    const meters = [await install(), await install(), await install()]
    for (const { meterId } of meters) await ok(WORKER, 'meter.read', { meterId, value: '100', readOn: '2026-01-10' })
    const [a, b, c] = meters.map(one => one.code)
    const wrong = await book(ACCOUNTANT, {
      readings: [
        HEAD,
        [a as string, '2026-02-10', 110],
        [b as string, '2026-02-10', '一百'],
        [c as string, '2026-02-10', 90],
      ],
    })
    const checked = await ok(ACCOUNTANT, 'meter.import', { estateId: hupan, file: wrong, mode: 'check' })
    expect(checked).toMatchObject({ importId: null, rows: 1 })
    expect(checked.problems.map((one: any) => [one.sheet, one.row, one.column])).toEqual([
      ['readings', 3, 'value'],
      ['readings', 4, 'value'],
    ])
    expect(checked.problems[0].message).toContain(`水泵房`)
    const no = await refused(
      ACCOUNTANT,
      'meter.import',
      { estateId: hupan, file: wrong, mode: 'publish' },
      'estate.workbook_has_problems',
    )
    expect(no.reference.problems).toHaveLength(2)
    expect(await readings(meters[0]?.meterId as string)).toHaveLength(1)

    const right = { readings: [HEAD, ...[a, b, c].map(code => [code as string, '2026-02-10', 110])] }
    const input = { estateId: hupan, file: await book(ACCOUNTANT, right), mode: 'publish' }
    const { importId } = await ok(ACCOUNTANT, 'meter.import', input)
    expect(await settled(importId)).toMatchObject({ state: 'done', done: 3, rows: 3 })
    for (const { meterId } of meters)
      expect((await readings(meterId)).map((one: any) => one.quantity)).toEqual(['10', '0'])
    const again = await ok(ACCOUNTANT, 'meter.import', { ...input, file: await book(ACCOUNTANT, right) })
    expect(again).toMatchObject({ importId, state: 'done' })
    expect(await readings(meters[0]?.meterId as string)).toHaveLength(2)
  })
  test('a row that a phone made wrong in between turns the whole workbook down', async () => {
    const [a, b] = [await install(), await install()]
    for (const { meterId } of [a, b]) await ok(WORKER, 'meter.read', { meterId, value: '1', readOn: '2026-01-10' })
    const file = await book(ACCOUNTANT, { readings: [HEAD, ...[a, b].map(one => [one.code, '2026-02-10', 5])] })
    // Whoever is first wins: the reading on the phone, or the workbook that holds the meters.
    const [published, phone] = await Promise.all([
      cloud.call(ACCOUNTANT, 'meter.import', { estateId: hupan, file, mode: 'publish' }),
      cloud.call(WORKER, 'meter.read', { meterId: b.meterId, value: '9', readOn: '2026-02-10' }),
    ])
    const job = published.status === 200 ? await settled(published.body.importId) : null
    const entered = (await readings(a.meterId)).length - 1
    expect(entered).toBe(job?.state === 'done' ? 1 : 0)
    if (phone.status !== 200) expect(['meter.import_running', 'meter.falling']).toContain(phone.body.code)
    const both = await readings(b.meterId)
    expect(both).toHaveLength(1 + entered + (phone.status === 200 ? 1 : 0))
    // Entered before the workbook, the phone's 9 makes its 5 a falling reading: then nothing of it came in.
    if (both[0].value === '9' && both[0].previous === '1') expect(entered).toBe(0)
  })
  test('a clock that dies after any of its requests enters every row exactly once, and lets others in again', async () => {
    const meters = await Promise.all(Array.from({ length: 3 }, () => install()))
    for (const { meterId } of meters) await ok(WORKER, 'meter.read', { meterId, value: '0', readOn: '2025-01-01' })
    let interrupted = 0
    for (let after = 2; after <= 62; after += 5) {
      const value = after * 10
      const day = new Date(Date.UTC(2025, 0, 2 + after)).toISOString().slice(0, 10)
      const rows = meters.map(({ code }) => [code, day, value, null, '试表'])
      const file = await book(ACCOUNTANT, { readings: [HEAD, ...rows] })
      await cloud.post('/local/faults', { vendor: 'instance', mode: 'clock', afterRequests: after })
      const { importId } = await ok(ACCOUNTANT, 'meter.import', { estateId: hupan, file, mode: 'publish' })
      const { died, ...job } = await survived(importId)
      if (died) interrupted += 1
      expect(job).toMatchObject({ state: 'done', done: 3 })
      for (const { meterId } of meters) {
        const [last, ...before] = await readings(meterId)
        expect([last.value, last.readOn]).toEqual([String(value), day])
        expect(before.filter((one: any) => one.readOn === day)).toEqual([])
      }
    }
    expect(interrupted).toBeGreaterThanOrEqual(3)
    await ok(WORKER, 'meter.read', { meterId: meters[0]?.meterId, value: '700', readOn: '2026-01-01' })
  })
  test('a row refused after all were checked ends the import with a sentence, and the meters are free again', async () => {
    const { meterId } = await install()
    await ok(WORKER, 'meter.read', { meterId, value: '50', readOn: '2026-01-10' })
    const importId = 'rdi_hupan_stopped'
    await cloud.kill()
    const file = new Sqlite(join(cloud.data, 'database.sqlite'))
    const put = file.prepare('INSERT OR REPLACE INTO doc VALUES (?, ?, ?)')
    const write = (collection: string, document: { _id: string }) =>
      put.run(collection, document._id, JSON.stringify(document))
    const marks = { rollover: false, estimate: false, reason: null }
    write('workbookChunks', {
      _id: `${importId}:1:0`,
      rows: [{ meterId, value: '40', dials: null, readOn: '2026-01-12', ...marks }],
    } as never)
    write('workbookJobs', {
      ...{ _id: importId, estateId: hupan, kind: 'readings', digest: 'x', state: 'applying', todo: 1, attempt: 1 },
      ...{ total: 1, same: 0, done: 0, faults: [], by: 'per_nobody', at: Date.now() },
    } as never)
    for (let shard = 0; shard < 8; shard += 1)
      write('guards', { _id: `meter:${hupan}:${shard}`, heldBy: importId, writes: 1 } as never)
    file.close()
    await cloud.restart()
    // The lease of a clock that died before lapses first.
    await cloud.advance('PT61S')
    const job = await settled(importId)
    expect(job).toMatchObject({
      state: 'failed',
      done: 0,
      problems: [{ message: expect.stringContaining('已录入 0 行') }],
    })
    await ok(WORKER, 'meter.read', { meterId, value: '51', readOn: '2026-01-12' })
  })
  test('no one learns of another estate’s imports', () =>
    refused(SONGLIN.accountant, 'meter.importStatus', { importId: 'rdi_hupan_x' }, 'meter.import_not_found'))
})

describe('a household that reads its own meter', () => {
  const submit = async (openId: string, input: object) => {
    const photo = await cloud.upload(openId, PNG, 'png')
    return { readOn: '2026-11-20', photo, ...input }
  }
  test('sends it with a photo; a clerk sees it, and accepted it is a reading', async () => {
    const houseId = 'hse_hupan_3-2-501'
    const { meterId } = await install(hupan, ACCOUNTANT, { kind: 'HOUSE', houseId, where: undefined })
    await ok(WORKER, 'meter.read', { meterId, value: '10', readOn: '2026-10-20' })
    const { items } = await ok(OWNER, 'meter.mine')
    expect(items.find((one: any) => one.meterId === meterId)).toMatchObject({ last: { value: '10' }, submission: null })
    const { submissionId } = await ok(OWNER, 'meter.submit', await submit(OWNER, { meterId, value: '15' }))
    // Corrected before anybody looked: still one.
    await ok(OWNER, 'meter.submit', await submit(OWNER, { meterId, value: '16' }))
    const waiting = (await ok(CLERK, 'meter.submissions', { estateId: hupan })).items
    expect(waiting.filter((one: any) => one.meterId === meterId)).toMatchObject([
      { submissionId, value: '16', where: '3 栋 2 单元 501', photos: [{ url: expect.any(String) }] },
    ])
    expect(await readings(meterId)).toHaveLength(1)
    await ok(CLERK, 'meter.decide', { submissionId, accept: true })
    expect((await readings(meterId))[0]).toMatchObject({ value: '16', quantity: '6', readOn: '2026-11-20' })
    await refused(CLERK, 'meter.decide', { submissionId, accept: true }, 'meter.submission_decided')
    await refused(OWNER, 'meter.submit', await submit(OWNER, { meterId, value: '17' }), 'meter.submission_decided')
    await refused(
      OWNER,
      'meter.submit',
      await submit(OWNER, { meterId, value: '1', readOn: '2099-01-01' }),
      'meter.future',
    )
    await refused(
      OWNER,
      'meter.submit',
      await submit(OWNER, { meterId, value: '100000', readOn: '2026-11-21' }),
      'meter.digits',
    )
    await refused(OWNER, 'meter.submit', await submit(OWNER, { meterId, readOn: '2026-11-21' }), 'meter.value_missing')
    await refused(
      'wx_owner_chen',
      'meter.submit',
      await submit('wx_owner_chen', { meterId, value: '17' }),
      'meter.not_found',
    )
  })
  test('reads why it was rejected; nobody checks the own reading', async () => {
    const zhou = 'wx_owner_zhou'
    await hire(zhou, '13800000002', 'clerk', MANAGER, hupan)
    const { meterId } = await install(hupan, ACCOUNTANT, {
      kind: 'HOUSE',
      houseId: 'hse_hupan_1-1-301',
      where: undefined,
    })
    const { submissionId } = await ok(zhou, 'meter.submit', await submit(zhou, { meterId, value: '3' }))
    await refused(zhou, 'meter.decide', { submissionId, accept: true }, 'meter.self_check')
    await ok(CLERK, 'meter.decide', { submissionId, accept: false, reason: '照片看不清' })
    const { items } = await ok(zhou, 'meter.mine', { houseId: 'hse_hupan_1-1-301' })
    expect(items.find((one: any) => one.meterId === meterId).submission).toMatchObject({
      state: 'rejected',
      reason: '照片看不清',
    })
    await refused(CLERK, 'meter.decide', { submissionId: 'none', accept: true }, 'meter.submission_not_found')
  })
  test('sees the consumption of the last twelve months, and a neighbour none of it', async () => {
    const { items } = await ok(OWNER, 'meter.trend', { houseId: 'hse_hupan_3-2-501' })
    const water = items.find((one: any) => one.code === 'W-3-2-501')
    expect(water.months.length).toBeGreaterThanOrEqual(2)
    expect((await ok(WORKER, 'meter.trend', { meterId: water.meterId })).items).toEqual([water])
    expect((await ok('wx_owner_chen', 'meter.trend', { houseId: 'hse_hupan_3-2-501' })).items).toEqual([])
    await refused('wx_owner_chen', 'meter.trend', { meterId: water.meterId }, 'meter.not_found')
  })
})

describe('walking', () => {
  test('a clerk lays a route, a worker walks it in its order', async () => {
    const meters = [await install(), await install(), await install()].map(one => one.meterId)
    const { routeId } = await ok(CLERK, 'meter.setRoute', { estateId: hupan, name: '水泵房一圈', meterIds: meters })
    const turned = [...meters].reverse()
    await ok(CLERK, 'meter.setRoute', {
      estateId: hupan,
      routeId,
      version: 1,
      name: '水泵房一圈',
      meterIds: turned,
    })
    const walk = await ok(WORKER, 'meter.walk', { routeId })
    expect(walk.meters.map((one: any) => one.meterId)).toEqual(turned)
    expect((await ok(WORKER, 'meter.routes', { estateId: hupan })).items).toContainEqual({
      routeId,
      name: '水泵房一圈',
      meters: 3,
      version: 2,
    })
    const twice = { estateId: hupan, name: 'x', meterIds: [meters[0], meters[0]] }
    await refused(CLERK, 'meter.setRoute', twice, 'meter.route_meters')
    await refused(CLERK, 'meter.setRoute', { ...twice, meterIds: [], routeId: 'rte_none' }, 'meter.route_not_found')
    await refused(SONGLIN.accountant, 'meter.walk', { routeId }, 'meter.route_not_found')
  })
  test('one reading sent twice from a phone that came back online is one reading', async () => {
    const { meterId } = await install()
    const input = { meterId, value: '7', readOn: '2026-11-01', requestId: requestId() }
    const [first, second] = await Promise.all([ok(WORKER, 'meter.read', input), ok(WORKER, 'meter.read', input)])
    expect(first.readingId).toBe(second.readingId)
    expect(await readings(meterId)).toHaveLength(1)
  })
})

describe('going live', () => {
  const ARREARS = ['house', 'item', 'amount', 'due', 'note']
  const METERS = ['meter', 'utility', 'date', 'house', 'value']
  const sheets = () => ({
    arrears: [
      ARREARS,
      ['1-1-201', '物业费', 315.42, '2026-06-25', '旧账'],
      ['1-1-201', '水费', 12, '2026-06-25', null],
    ],
    prepayments: [
      ['house', 'amount'],
      ['1-1-202', 1000],
    ],
    deposits: [
      ['house', 'amount', 'note'],
      ['1-1-202', 2000, '装修押金'],
    ],
    meters: [METERS, ...['1-1-201', '1-1-202'].map(house => [`W-${house}`, '水', '2026-10-01', house, 55.5])],
  })
  const live = async (of: Record<string, Cells>, mode: string) => ({
    estateId: songlin,
    file: await book(SONGLIN.accountant, of),
    mode,
  })
  const status = () => settled('opening', SONGLIN.accountant, 'billing.goLiveStatus', { estateId: songlin })
  test('is checked, comes in whole, once, and balances', async () => {
    await refused(SONGLIN.accountant, 'billing.goLiveStatus', { estateId: songlin }, 'billing.go_live_not_found')
    const wrong = {
      ...sheets(),
      deposits: [
        ['house', 'amount'],
        ['1-1-202', '两千'],
      ],
    }
    const { problems } = await ok(SONGLIN.accountant, 'billing.goLive', await live(wrong, 'check'))
    expect(problems).toMatchObject([{ sheet: 'deposits', row: 2, column: 'amount' }])
    await refused(SONGLIN.accountant, 'billing.goLive', await live(wrong, 'publish'), 'estate.workbook_has_problems')
    const published = await ok(SONGLIN.accountant, 'billing.goLive', await live(sheets(), 'publish'))
    const single = { houseId: 'hse_songlin_1-1-201', kind: 'DEPOSIT', amountFen: 5, note: '补录' }
    const early = await cloud.call(SONGLIN.accountant, 'billing.opening', single)
    if (early.status !== 200) expect(early.body.code).toBe('billing.going_live')
    expect(await status()).toMatchObject({ importId: published.importId, state: 'done', done: 6 })
    if (early.status !== 200) await ok(SONGLIN.accountant, 'billing.opening', single)
    const due = await ok(SONGLIN.accountant, 'billing.due', { houseId: 'hse_songlin_1-1-201', reason: '核对' })
    expect(due.items.map((one: any) => one.amountFen).sort()).toEqual([1200, 31_542])
    const { trialBalance, balanced } = await ok(SONGLIN.accountant, 'ledger.prove', { estateId: songlin })
    expect(balanced).toBe(true)
    expect(trialBalance.find((one: any) => one.account === 'prepaid')).toMatchObject({ creditFen: 100_000 })
    const { items } = await ok(SONGLIN.accountant, 'meter.list', { estateId: songlin })
    expect(items.map((one: any) => [one.code, one.where, one.last.value, one.last.kind])).toEqual([
      ['W-1-1-201', '1 栋 1 单元 201', '55.5', 'baseline'],
      ['W-1-1-202', '1 栋 1 单元 202', '55.5', 'baseline'],
    ])
    const again = await ok(SONGLIN.accountant, 'billing.goLive', await live(sheets(), 'publish'))
    expect(again).toMatchObject({ importId: published.importId, state: 'done' })
    const other = { ...sheets(), arrears: [ARREARS, ['1-1-202', '水费', 1, '2026-06-25']] } as never
    await refused(SONGLIN.accountant, 'billing.goLive', await live(other, 'publish'), 'billing.went_live')
  })
})

describe('readings and the run of their month', () => {
  const month = (ahead: number) => {
    const now = new Date()
    return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + ahead, 1)).toISOString().slice(0, 7)
  }
  const draft = async (runId: string) => {
    return cloud.worked(['runs'], async () => {
      const run = await ok(SONGLIN.accountant, 'run.get', { runId })
      return run.state === 'draft' && run
    })
  }
  let houses: { houseId: string; meterId: string }[] = []
  test('a reading entered while the run begins is billed by it, or by the next: never by none', async () => {
    const price = { model: 'TIERS', bounds: [], prices: ['1'] }
    const proposed = { estateId: songlin, item: 'WATER', price, effectiveFrom: '2026-01-01' }
    const { tariffId } = await ok(SONGLIN.accountant, 'tariff.request', proposed)
    await ok(SONGLIN.manager, 'tariff.approve', { estateId: songlin, tariffId })
    const codes = [1, 2, 3, 4, 5, 6].flatMap(floor => [`2-1-${floor}01`, `2-1-${floor}02`])
    houses = []
    for (const code of codes) {
      const houseId = `hse_songlin_${code}`
      const of = { kind: 'HOUSE', houseId, where: undefined }
      const { meterId } = await install(songlin, SONGLIN.accountant, of)
      await ok(SONGLIN.accountant, 'meter.read', { meterId, value: '0', readOn: `${month(-1)}-01` })
      houses.push({ houseId, meterId })
    }
    const enter = ({ meterId }: { meterId: string }) =>
      ok(SONGLIN.accountant, 'meter.read', { meterId, value: '7', readOn: `${month(-1)}-20` })
    const [{ runId }] = await Promise.all([
      ok(SONGLIN.accountant, 'run.start', { estateId: songlin, period: month(-1) }),
      ...houses.map(enter),
    ])
    const { warnings: open } = await draft(runId)
    await ok(SONGLIN.accountant, 'run.issue', { runId, open })
    for (const { houseId, meterId } of houses) {
      const [last] = await readings(meterId, SONGLIN.accountant)
      const { items } = await ok(SONGLIN.accountant, 'billing.bills', { houseId, reason: '核对' })
      const billed = items.filter((one: any) => one.item === 'WATER' && one.period === month(-1))
      expect([last.period, billed.length]).toEqual(last.period === month(-1) ? [month(-1), 1] : [month(0), 0])
    }
  })
  test('put right after billing, it is a credit in the next run that names the month and the reason', async () => {
    const { houseId, meterId } = houses[0] as { houseId: string; meterId: string }
    const [wrong] = await readings(meterId, SONGLIN.accountant)
    const fix = { meterId, readingId: wrong.readingId, value: '5', reason: '看错一位' }
    await ok(SONGLIN.accountant, 'meter.correct', fix)
    await refused(SONGLIN.accountant, 'meter.correct', { ...fix, value: '4' }, 'meter.superseded')
    const [fixed] = await readings(meterId, SONGLIN.accountant)
    expect(fixed).toMatchObject({ kind: 'correction', quantity: '-2', corrects: wrong.readingId })
    await refused(SONGLIN.accountant, 'meter.correct', { ...fix, readingId: fixed.readingId }, 'meter.unchanged')
    await refused(SONGLIN.accountant, 'meter.correct', { ...fix, readingId: 'none' }, 'meter.reading_not_found')
    const photo = await cloud.upload(SONGLIN.accountant, PNG, 'png')
    const { runId } = await ok(SONGLIN.accountant, 'run.start', { estateId: songlin, period: month(0) })
    const { warnings: open } = await draft(runId)
    await ok(SONGLIN.accountant, 'run.issue', { runId, open })
    const { items } = await ok(SONGLIN.accountant, 'billing.bills', { houseId, reason: '核对' })
    const bill = items.find((one: any) => one.item === 'WATER' && one.period === month(0))
    expect(bill.amountFen).toBe(wrong.period === month(0) ? 500 : -200)
    if (wrong.period !== month(0)) {
      const why = await ok(SONGLIN.accountant, 'billing.explain', { billId: bill.billId, reason: '核对' })
      expect(why.lines[0]).toMatchObject({ amountFen: -200, recomputedFen: -200 })
      expect(why.lines[0].formula.zh).toContain('看错一位')
    }
    expect(await ok(SONGLIN.accountant, 'ledger.prove', { estateId: songlin })).toMatchObject({ balanced: true })
    const swap = { meterId, oldFinal: '8', newCode: `N-${serial}`, newStart: '0', readOn: `${month(0)}-01`, photo }
    const { readingId } = await ok(SONGLIN.accountant, 'meter.replace', swap)
    await refused(SONGLIN.accountant, 'meter.correct', { ...fix, readingId }, 'meter.not_correctable')
    const other = houses[1]?.meterId
    await refused(SONGLIN.accountant, 'meter.replace', { ...swap, meterId: other }, 'meter.exists')
  })
  test('a credit that has paid something is owed again when its run is reversed, as a bill that can be paid', async () => {
    const { houseId, meterId } = houses[2] as { houseId: string; meterId: string }
    const [wrong] = await readings(meterId, SONGLIN.accountant)
    const fix = { meterId, readingId: wrong.readingId, value: '5', reason: '看错一位' }
    await ok(SONGLIN.accountant, 'meter.correct', fix)
    const { runId } = await ok(SONGLIN.accountant, 'run.start', { estateId: songlin, period: month(1) })
    const { warnings: open } = await draft(runId)
    await ok(SONGLIN.accountant, 'run.issue', { runId, open })
    const due = async () => {
      await cloud.post('/local/jobs/passes/run')
      return ok(SONGLIN.accountant, 'billing.due', { houseId, reason: '核对' })
    }
    // Seven were billed; the credit of two has paid part of them.
    expect(await due()).toMatchObject({ dueFen: 500 })
    await ok(SONGLIN.accountant, 'run.reverse', { runId, reason: '重出' })
    const { items, houses: held, dueFen } = await due()
    expect([dueFen, held[0].prepaidFen]).toEqual([700, 0])
    const again = items.find((one: any) => one.item === 'CREDIT_TAKEN_BACK')
    expect(again).toMatchObject({ outstandingFen: 200, payer: 'owner', penaltyFen: 0 })
    const why = await ok(SONGLIN.accountant, 'billing.explain', { billId: again.billId, reason: '核对' })
    expect(why.lines[0]).toMatchObject({ amountFen: 200, recomputedFen: 200 })
    const range = { houseId, from: `${month(-2)}-01`, to: `${month(1)}-28`, reason: '核对' }
    expect(await ok(SONGLIN.accountant, 'ledger.statement', range)).toMatchObject({ closingFen: 700 })
    expect(await ok(SONGLIN.accountant, 'ledger.prove', { estateId: songlin })).toMatchObject({ balanced: true })
  })
})

describe('what was shared', () => {
  test('an owner sees the published table of the cycle, by building, with the own part', async () => {
    const { periods, items } = await ok(OWNER, 'run.apportionment', { estateId: hupan })
    expect(periods.length).toBeGreaterThanOrEqual(2)
    for (const shared of items) {
      const { amountFen, buildings, own, meters, quantity } = shared
      expect(buildings.reduce((sum: number, one: any) => sum + one.amountFen, 0)).toBe(amountFen)
      expect(meters.reduce((sum: number, one: any) => sum + Number(one.quantity), 0)).toBeCloseTo(Number(quantity))
      expect(own).toMatchObject([{ houseId: 'hse_hupan_3-2-501' }])
    }
    expect(items.map((one: any) => one.item)).toContain('SHARED_ELECTRICITY')
    const tenant = await ok('wx_tenant_wu', 'run.apportionment', { estateId: hupan })
    expect(tenant.items.every((one: any) => one.own.length === 0)).toBe(true)
    await refused(OWNER, 'run.apportionment', { estateId: hupan, period: '2020-01' }, 'run.not_published')
    await refused(SONGLIN.owner, 'run.apportionment', { estateId: hupan }, 'run.not_published')
  })
})

describe('a meter by time of day', () => {
  test('is read register by register and replaced the same way', async () => {
    const registers = ['PEAK', 'VALLEY']
    const { meterId } = await install(hupan, ACCOUNTANT, { utility: 'ELECTRICITY', registers })
    await refused(WORKER, 'meter.read', { meterId, value: '5', readOn: '2026-01-10' }, 'meter.dials')
    const dials = (PEAK: string, VALLEY: string) => ({ meterId, dials: { PEAK, VALLEY } })
    await ok(WORKER, 'meter.read', { ...dials('10', '20'), readOn: '2026-01-10' })
    const second = await ok(WORKER, 'meter.read', { ...dials('13', '25'), readOn: '2026-02-10' })
    expect(second.quantity).toBe('8')
    const photo = await cloud.upload(WORKER, PNG, 'png')
    await ok(WORKER, 'meter.replace', {
      meterId,
      oldDials: { PEAK: '14', VALLEY: '25' },
      newCode: `NEW-${serial}`,
      newDials: { PEAK: '0', VALLEY: '0' },
      readOn: '2026-02-20',
      photo,
    })
    const after = await ok(WORKER, 'meter.read', { ...dials('2', '1'), readOn: '2026-03-10' })
    expect(after.quantity).toBe('3')
  })
})
