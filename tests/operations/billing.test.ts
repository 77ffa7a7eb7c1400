import readWorkbook from 'read-excel-file/node'
import { LocalCloud, requestId } from '../local-cloud'

const OWNER = 'wx_owner_lin'
const ACCOUNTANT = 'wx_accountant_feng'
const MANAGER = 'wx_manager_he'
const WORKER = 'wx_worker_zhao'
const WHY = { reason: '业主来电核对' }
let cloud: LocalCloud
let estateId: string
const house = (code: string) => `hse_hupan_${code}`
beforeAll(async () => {
  cloud = await LocalCloud.start()
  estateId = cloud.who(OWNER).estateId
}, 60_000)
afterAll(() => cloud.stop())

const settled = (runId: string, state: string) =>
  cloud.worked(['runs'], async () => {
    const { body } = await cloud.call(ACCOUNTANT, 'run.get', { runId })
    return body.state === state && body
  })
const month = (ahead: number) => {
  const now = new Date()
  return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + ahead, 1)).toISOString().slice(0, 7)
}
const ok = async (openId: string, operation: string, input: object = {}) => {
  const reply = await cloud.call(openId, operation, input)
  expect([operation, reply.status, reply.body.code]).toEqual([operation, 200, undefined])
  return reply.body
}
const refused = async (openId: string, operation: string, input: object, code: string) =>
  expect((await cloud.call(openId, operation, input)).body.code).toBe(code)
const proposal = (more: object = {}) => ({
  estateId,
  item: 'RENOVATION_WASTE',
  price: { model: 'AREA', unitPrice: '3.5' },
  effectiveFrom: '2026-01-01',
  ...more,
})

describe('what an owner sees', () => {
  test('something is due, in at most three database requests, and each line explains itself to the fen', async () => {
    const due = await cloud.call(OWNER, 'billing.due')
    expect(due.requests).toBeLessThanOrEqual(3)
    expect(due.body.items.map((row: any) => row.item)).toEqual(
      expect.arrayContaining(['MANAGEMENT_FEE', 'LIFT_FEE', 'PARKING', 'WATER', 'SHARED_ELECTRICITY']),
    )
    expect(due.body.dueFen).toBe(due.body.items.reduce((sum: number, row: any) => sum + row.outstandingFen, 0))
    for (const { billId, amountFen } of due.body.items) {
      const why = await cloud.call(OWNER, 'billing.explain', { billId })
      expect(why.requests).toBeLessThanOrEqual(3)
      expect(why.body.lines).toHaveLength(1)
      for (const line of why.body.lines) {
        expect(line).toMatchObject({ amountFen, recomputedFen: amountFen })
        expect(line.formula.zh).toMatch(/\d/)
        expect(line.formula.en).toMatch(/\d/)
      }
    }
  })
  test('one house has an overdue bill, another a prepayment', async () => {
    const zhou = await ok('wx_owner_zhou', 'billing.due', { houseId: house('1-1-301') })
    expect(zhou.items.filter((row: any) => row.about?.kind === 'opening')).toMatchObject([{ amountFen: 31_542 }])
    expect(zhou.overdueFen).toBeGreaterThanOrEqual(31_542)
    const chen = await ok('wx_owner_chen', 'billing.due')
    expect(chen.houses).toMatchObject([{ houseId: house('2-2-802'), prepaidFen: 100_000 }])
  })
  test('a statement runs to the balance of what was billed, and costs an owner at most five requests', async () => {
    const range = { houseId: house('3-2-501'), from: '2023-01-01', to: '2030-12-31' }
    const statement = await cloud.call(OWNER, 'ledger.statement', range)
    expect(statement.requests).toBeLessThanOrEqual(5)
    const due = await ok(OWNER, 'billing.due')
    expect(statement.body).toMatchObject({ openingFen: 0, closingFen: due.dueFen })
    expect(statement.body.items.at(-1).balanceFen).toBe(statement.body.closingFen)
    const staff = await cloud.call(ACCOUNTANT, 'ledger.statement', { ...range, ...WHY })
    expect(staff.requests).toBeLessThanOrEqual(6)
    expect(staff.body.closingFen).toBe(statement.body.closingFen)
  })
  test('the statement goes out as a workbook of the same figures, to whoever may read it', async () => {
    const range = { houseId: house('3-2-501'), from: '2023-01-01', to: '2030-12-31' }
    const page = await ok(OWNER, 'ledger.statement', range)
    const { url } = await ok(OWNER, 'ledger.exportStatement', range)
    const [sheet] = await readWorkbook(Buffer.from(await (await fetch(url)).arrayBuffer()))
    const rows = (sheet as unknown as { data: unknown[][] }).data
    expect(rows[0]).toEqual(['日期', '类别', '项目', '账期', '说明', '应收', '冲减', '结余'])
    expect(rows.slice(2, -1).map(row => row[7])).toEqual(page.items.map((row: any) => row.balanceFen / 100))
    expect(rows.at(-1)).toEqual(expect.arrayContaining(['2030-12-31', '期末结余', page.closingFen / 100]))
    await refused(OWNER, 'ledger.exportStatement', { ...range, to: '2022-01-01' }, 'tariff.dates')
    await refused(ACCOUNTANT, 'ledger.exportStatement', range, 'billing.reason_needed')
    await refused('wx_tenant_wu', 'ledger.exportStatement', range, 'access.denied')
    const english = await ok(ACCOUNTANT, 'ledger.exportStatement', { ...range, ...WHY, language: 'en' })
    expect(english.url).not.toBe(url)
    const seen = await ok('wx_supervisor_wang', 'ledger.looks', { estateId })
    expect(seen.items[0]).toMatchObject({ operation: 'ledger.exportStatement', houseId: range.houseId, ...WHY })
  })
  test('a tenant and a family member never see what the owner owes', async () => {
    for (const openId of ['wx_tenant_wu', 'wx_family_lin']) {
      expect(await ok(openId, 'billing.due')).toMatchObject({ items: [], dueFen: 0 })
    }
    const { items } = await ok('wx_owner_zhou', 'billing.due', { houseId: house('2-1-1203') })
    await refused('wx_tenant_wu', 'billing.explain', { billId: items[0].billId }, 'billing.not_found')
  })
  test('a neighbour gets the same answer as for a bill that does not exist', async () => {
    const { items } = await ok(OWNER, 'billing.due')
    const strange = await cloud.call('wx_owner_chen', 'billing.explain', { billId: items[0].billId })
    const nothing = await cloud.call('wx_owner_chen', 'billing.explain', { billId: 'hse_none:X:y:owner:2026-01:0' })
    expect({ ...strange.body, serverNow: 0 }).toEqual({ ...nothing.body, serverNow: 0 })
  })
})

describe('who looks at fees', () => {
  test('the administrator sees none, and staff say why', async () => {
    await refused('wx_admin', 'billing.due', { houseId: house('3-2-501'), ...WHY }, 'access.denied')
    await refused(ACCOUNTANT, 'billing.due', { houseId: house('3-2-501') }, 'billing.reason_needed')
    const look = await cloud.call(ACCOUNTANT, 'billing.due', { houseId: house('3-2-501'), ...WHY })
    expect(look.status).toBe(200)
    const { items } = look.body
    const why = await cloud.call(ACCOUNTANT, 'billing.explain', { billId: items[0].billId, ...WHY })
    expect(why.status).toBe(200)
    expect(why.requests).toBeLessThanOrEqual(5)
    const seen = await ok('wx_supervisor_wang', 'ledger.looks', { estateId })
    expect(seen.items.slice(0, 2)).toMatchObject([
      { operation: 'billing.explain', houseId: house('3-2-501'), name: '冯雅琴', ...WHY },
      { operation: 'billing.due', ...WHY },
    ])
    await refused(ACCOUNTANT, 'ledger.looks', { estateId }, 'access.denied')
  })
  test('staff of another estate learn nothing', async () => {
    await refused('wx_manager_ma', 'billing.bills', { houseId: house('3-2-501'), ...WHY }, 'place.not_found')
    await refused('wx_manager_ma', 'ledger.prove', { estateId }, 'estate.not_found')
  })
})

describe('prices', () => {
  test('an accountant proposes, somebody else approves, and only once', async () => {
    const { tariffId } = await ok(ACCOUNTANT, 'tariff.request', proposal())
    await refused(ACCOUNTANT, 'tariff.approve', { estateId, tariffId }, 'access.denied')
    await ok(MANAGER, 'tariff.approve', { estateId, tariffId })
    await refused(MANAGER, 'tariff.approve', { estateId, tariffId }, 'tariff.wrong_state')
    const again = await ok(ACCOUNTANT, 'tariff.request', proposal())
    await refused(MANAGER, 'tariff.approve', { estateId, tariffId: again.tariffId }, 'tariff.overlap')
  })
  test('a gap between two versions is not approved', async () => {
    const item = 'RENOVATION_MANAGEMENT'
    const first = await ok(ACCOUNTANT, 'tariff.request', proposal({ item, effectiveUntil: '2026-03-01' }))
    await ok(MANAGER, 'tariff.approve', { estateId, tariffId: first.tariffId })
    const later = await ok(ACCOUNTANT, 'tariff.request', proposal({ item, effectiveFrom: '2026-05-01' }))
    await refused(MANAGER, 'tariff.approve', { estateId, tariffId: later.tariffId }, 'tariff.gap')
    const close = await ok(ACCOUNTANT, 'tariff.request', proposal({ item, effectiveFrom: '2026-03-01' }))
    await ok(MANAGER, 'tariff.approve', { estateId, tariffId: close.tariffId })
  })
  test.each([
    ['29 February of a common year', { effectiveFrom: '2027-02-29' }, 'request.malformed'],
    ['words for a number', { price: { model: 'AREA', unitPrice: '两块八' } }, 'request.malformed'],
    ['a negative price', { price: { model: 'AREA', unitPrice: '-1' } }, 'request.malformed'],
    ['an end before the beginning', { effectiveUntil: '2025-01-01' }, 'tariff.dates'],
    [
      'falling tiers',
      { price: { model: 'TIERS', bounds: ['9', '5'], prices: ['1', '2', '3'] } },
      'tariff.tiers_unsound',
    ],
  ])('%s is refused', (_, more, code) => refused(ACCOUNTANT, 'tariff.request', proposal(more), code))
  test('a version shows what it would make of each house before it is approved', async () => {
    const dearer = { item: 'MANAGEMENT_FEE', price: { model: 'AREA', unitPrice: '3' }, effectiveFrom: `${month(6)}-01` }
    const { tariffId } = await ok(ACCOUNTANT, 'tariff.request', proposal(dearer))
    const { items, cursor } = await ok(MANAGER, 'tariff.preview', { estateId, tariffId, period: month(6) })
    expect(cursor).toEqual(expect.any(String))
    for (const row of items) expect(row.afterFen).toBeGreaterThan(row.beforeFen)
  })
})

describe('meters', () => {
  const install = async (code: string) =>
    (await ok(ACCOUNTANT, 'meter.install', { estateId, code, kind: 'COMMON', utility: 'WATER', digits: 5 })).meterId
  test('the first reading bills nothing, a falling one is refused until somebody confirms the rollover', async () => {
    const meterId = await install('T-ROLL')
    expect(await ok(WORKER, 'meter.read', { meterId, value: '99987', readOn: '2026-01-10' })).toMatchObject({
      quantity: '0',
    })
    await refused(WORKER, 'meter.read', { meterId, value: '42', readOn: '2026-02-10' }, 'meter.falling')
    const rolled = { meterId, value: '42', readOn: '2026-02-10', rollover: true }
    expect(await ok(WORKER, 'meter.read', rolled)).toMatchObject({ quantity: '55' })
    await refused(WORKER, 'meter.read', { ...rolled, value: '60' }, 'meter.not_rolled')
    await refused(WORKER, 'meter.read', { meterId, value: '100000', readOn: '2026-03-10' }, 'meter.digits')
    await refused(WORKER, 'meter.read', { meterId, value: '50', readOn: '2026-01-11' }, 'meter.out_of_order')
    await refused(WORKER, 'meter.read', { meterId, value: '50', readOn: '2099-01-11' }, 'meter.future')
    await refused(WORKER, 'meter.read', { meterId, value: '-5', readOn: '2026-03-10' }, 'request.malformed')
  })
  test('the same reading of one day is recognised, an equal one of another day counts', async () => {
    const meterId = await install('T-SAME')
    const first = await ok(WORKER, 'meter.read', { meterId, value: '10', readOn: '2026-01-10' })
    const again = await ok('wx_clerk_li', 'meter.read', { meterId, value: '10.0', readOn: '2026-01-10' })
    expect(again).toMatchObject({ readingId: first.readingId, duplicate: true })
    const later = await ok(WORKER, 'meter.read', { meterId, value: '10', readOn: '2026-02-10' })
    expect(later).toMatchObject({ quantity: '0', duplicate: false })
  })
  test('a quantity far above the usual wants a second look', async () => {
    const meterId = await install('T-JUMP')
    await ok(WORKER, 'meter.read', { meterId, value: '0', readOn: '2026-01-10' })
    await ok(WORKER, 'meter.read', { meterId, value: '10', readOn: '2026-02-10' })
    const jump = { meterId, value: '500', readOn: '2026-03-10' }
    expect(await ok(WORKER, 'meter.read', jump)).toMatchObject({
      readingId: '',
      held: { quantity: '490', usual: '9' },
    })
  })
  test('less than an estimate is a true-up and takes back what was too much', async () => {
    const meterId = await install('T-TRUE')
    await ok(WORKER, 'meter.read', { meterId, value: '0', readOn: '2026-01-10' })
    await ok(WORKER, 'meter.read', { meterId, value: '30', readOn: '2026-02-10', estimate: true })
    expect(await ok(WORKER, 'meter.read', { meterId, value: '24', readOn: '2026-03-10' })).toMatchObject({
      quantity: '-6',
    })
  })
  test('one number is one meter', async () => {
    await install('T-ONE')
    await refused(
      ACCOUNTANT,
      'meter.install',
      { estateId, code: 'T-ONE', kind: 'COMMON', utility: 'WATER' },
      'meter.exists',
    )
  })
})

describe('a bill run', () => {
  const billsOf = async (code: string, runPeriod: string) => {
    const { items } = await ok(ACCOUNTANT, 'billing.bills', { houseId: house(code), ...WHY })
    return items.filter((row: any) => row.period === runPeriod)
  }
  test('started twice and by two at once it is one run; drafts are nobody’s; issued, each bill is there once', async () => {
    const period = month(1)
    const starts = await Promise.all(
      Array.from({ length: 6 }, () =>
        cloud.call(ACCOUNTANT, 'run.start', { estateId, period, requestId: requestId() }),
      ),
    )
    expect(new Set(starts.map(reply => reply.body.runId)).size).toBe(1)
    const { runId } = starts[0]?.body ?? {}
    const draft = await settled(runId, 'draft')
    expect(draft).toMatchObject({ done: 256, houses: 256, blocking: 0 })
    expect(await billsOf('3-2-501', period)).toEqual([])
    const before = (await ok(OWNER, 'billing.due')).dueFen
    await ok(ACCOUNTANT, 'run.issue', { runId, open: draft.warnings })
    const issued = await billsOf('3-2-501', period)
    expect(new Set(issued.map((row: any) => row.billId)).size).toBe(issued.length)
    expect((await ok(OWNER, 'billing.due')).dueFen).toBeGreaterThan(before)
    await refused(ACCOUNTANT, 'run.issue', { runId }, 'run.wrong_state')
    await refused(ACCOUNTANT, 'run.cancel', { runId }, 'run.wrong_state')
    expect(await ok(ACCOUNTANT, 'ledger.prove', { estateId })).toMatchObject({ balanced: true, differences: [] })
    // Reversed, the period can be billed again under new ids, and both stand in the books.
    await ok(ACCOUNTANT, 'run.reverse', { runId, reason: '价格有误' })
    expect((await ok(OWNER, 'billing.due')).dueFen).toBe(before)
    const again = await ok(ACCOUNTANT, 'run.start', { estateId, period })
    const { warnings } = await settled(again.runId, 'draft')
    await ok(ACCOUNTANT, 'run.issue', { runId: again.runId, open: warnings })
    const all = await billsOf('3-2-501', period)
    expect(all.filter((row: any) => row.state === 'reversed')).toHaveLength(issued.length)
    expect(all.filter((row: any) => row.state === 'open')).toHaveLength(issued.length)
    expect(await ok(ACCOUNTANT, 'ledger.prove', { estateId })).toMatchObject({ balanced: true })
  }, 60_000)
  test('a period too far ahead, or from before the first price, is not billed', async () => {
    await refused(ACCOUNTANT, 'run.start', { estateId, period: '2090-01' }, 'run.period_future')
    await refused(ACCOUNTANT, 'run.start', { estateId, period: '2020-02' }, 'run.no_prices')
    await refused(MANAGER, 'run.start', { estateId, period: month(1) }, 'access.denied')
  })
  test('given up before it is issued, a run leaves nothing behind', async () => {
    const period = month(-3)
    const { runId } = await ok(ACCOUNTANT, 'run.start', { estateId, period })
    await settled(runId, 'draft')
    await ok(ACCOUNTANT, 'run.cancel', { runId })
    await settled(runId, 'cancelled')
    await refused(ACCOUNTANT, 'run.issue', { runId }, 'run.wrong_state')
    const next = await ok(ACCOUNTANT, 'run.start', { estateId, period })
    expect(next.runId).not.toBe(runId)
    expect(await settled(next.runId, 'draft')).toMatchObject({ done: 256 })
  }, 60_000)
})

describe('charges and explanations', () => {
  test('a key is charged at its published price, once', async () => {
    const input = { houseId: house('2-2-802'), item: 'KEY', subject: 'KEY-7', quantity: '2' }
    const { billId } = await ok(ACCOUNTANT, 'billing.charge', input)
    const why = await ok('wx_owner_chen', 'billing.explain', { billId })
    expect(why.lines).toMatchObject([{ amountFen: 3000, recomputedFen: 3000 }])
    await refused(ACCOUNTANT, 'billing.charge', input, 'billing.exists')
    await refused(
      ACCOUNTANT,
      'billing.charge',
      { ...input, subject: 'K8', quantity: undefined },
      'billing.charge_invalid',
    )
    await refused('wx_cashier_qian', 'billing.charge', { ...input, subject: 'K9' }, 'access.denied')
  })
  test('an explanation stays as it was when the price and the readings go on', async () => {
    const { items } = await ok(OWNER, 'billing.due')
    const water = items.find((row: any) => row.item === 'WATER')
    const before = await ok(OWNER, 'billing.explain', { billId: water.billId })
    const price = { model: 'TIERS', bounds: [], prices: ['9.99'] }
    const { tariffId } = await ok(
      ACCOUNTANT,
      'tariff.request',
      proposal({ item: 'WATER', price, effectiveFrom: '2026-10-01' }),
    )
    await ok(MANAGER, 'tariff.approve', { estateId, tariffId })
    expect((await ok(OWNER, 'billing.explain', { billId: water.billId })).lines).toEqual(before.lines)
  })
  test('opening balances enter once', async () => {
    const input = { houseId: house('2-2-802'), kind: 'PREPAYMENT', amountFen: 5, note: '再次' }
    const reply = await cloud.call(ACCOUNTANT, 'billing.opening', input)
    expect(['billing.exists', 'ledger.different_content']).toContain(reply.body.code)
    expect(await ok(MANAGER, 'ledger.prove', { estateId })).toMatchObject({ balanced: true })
  })
})
