import { ACCOUNTANT, LIN, MANAGER, PayDesk, ZHOU } from '../pay-desk'

jest.setTimeout(180_000)
let desk: PayDesk
let estateId: string
beforeAll(async () => {
  desk = await PayDesk.start()
  estateId = desk.cloud.who(LIN).estateId
})
afterAll(() => desk.stop())
beforeEach(async () => {
  await desk.fault('none')
})

const HOUR = 3_600_000
const now = async (): Promise<number> => (await (await fetch(`${desk.cloud.url}/local/clock`)).json()).now
const china = (at: number): string => new Date(at + 8 * HOUR).toISOString().slice(0, 10)
/** Time goes to noon of the next day; answers the day before it. */
async function nextNoon(): Promise<string> {
  const day = china(await now())
  const noon = Date.parse(`${day}T12:00:00+08:00`) + 24 * HOUR
  await desk.cloud.post('/local/clock', { to: new Date(noon).toISOString() })
  return day
}
const result = (date: string, who = ACCOUNTANT) => desk.ok(who, 'reconciliation.get', { estateId, date })
async function paid(openId = LIN) {
  const order = await desk.beginBills(openId, [await desk.charge(desk.houseOf(openId))])
  await desk.pay(order)
  return order.paymentId
}
const alerts = async (event: string) =>
  (await desk.ok(MANAGER, 'notice.inbox')).items.filter((one: { event: string }) => one.event === event).length

test('a day that agrees: counted, its fee entered, and run again without a trace', async () => {
  const first = await paid()
  await paid(ZHOU)
  const { refundId } = await desk.ok(LIN, 'refund.request', { paymentId: first, reason: '退' })
  await desk.ok(ACCOUNTANT, 'refund.check', { refundId })
  await desk.ok(MANAGER, 'refund.approve', { refundId })
  await desk.cloud.advance('PT1M')
  expect(await result(china(await now()))).toMatchObject({ state: 'waiting' })
  const day = await nextNoon()
  const seen = await result(day)
  expect(seen).toMatchObject({
    state: 'agrees',
    here: { payments: 2, paidFen: 4000, refunds: 1, refundedFen: 2000 },
    there: { payments: 2, paidFen: 4000, refunds: 1, refundedFen: 2000 },
    feeFen: 12,
    differences: [],
  })
  const before = await desk.trial()
  expect([before.balanced, before.balance('clearing:wechat')]).toEqual([true, (await desk.books()).balanceFen])
  await desk.ok(ACCOUNTANT, 'reconciliation.rerun', { estateId, date: day })
  await desk.cloud.advance('PT1M')
  expect((await result(day)).checkedAt).toBeGreaterThan(seen.checkedAt)
  expect((await desk.trial()).balance('clearing:wechat')).toBe(before.balance('clearing:wechat'))
  expect(await alerts('reconciliation.differs')).toBe(0)
})
test('paid there and not here is healed through the one way in', async () => {
  const billId = await desk.charge(desk.houseOf(LIN))
  const order = await desk.beginBills(LIN, [billId])
  // Closed, so nobody asks any more; then the money arrives, and its callback is lost.
  await desk.fault('pay-after-close')
  await desk.fault('drop')
  await desk.ok(LIN, 'payment.cancel', { paymentId: order.paymentId })
  const day = await nextNoon()
  expect(await desk.get(LIN, order.paymentId)).toMatchObject({ state: 'paid', lines: [{ ended: 'bill' }] })
  expect(await result(day)).toMatchObject({ state: 'agrees', healed: 1, differences: [] })
  expect((await desk.due(LIN)).map(row => row.billId)).not.toContain(billId)
})
test.each([
  ['bill-missing-row', 'paid_here_only'],
  ['bill-wrong-amount', 'amount'],
  ['bill-extra-row', 'unknown_order'],
])('%s: the accountant reads %s, both are told, and what it concerns is frozen', async (fault, kind) => {
  const paymentId = await paid()
  const told = await alerts('reconciliation.differs')
  await desk.fault(fault)
  const day = await nextNoon()
  const seen = await result(day)
  expect(seen.state).toBe('differs')
  expect(seen.differences.map((one: { kind: string }) => one.kind)).toContain(kind)
  await desk.cloud.post('/local/jobs/delivery/run')
  expect(await alerts('reconciliation.differs')).toBe(told + 1)
  if (kind === 'unknown_order') return
  const body = await desk.refused(LIN, 'refund.request', { paymentId, reason: '退' })
  expect(body.code).toBe('refund.frozen')
  // WeChat Pay puts its statement right: what agrees is free again.
  await desk.ok(ACCOUNTANT, 'reconciliation.rerun', { estateId, date: day })
  await desk.cloud.advance('PT1M')
  expect(await result(day)).toMatchObject({ state: 'agrees', differences: [] })
  await desk.ok(LIN, 'refund.request', { paymentId, reason: '退' })
})
test.each(['bill-wrong-hash', 'bill-truncated', 'bill-other-date', 'bill-bad-summary', 'bill-other-host'])(
  '%s: nothing of the statement is used, it is fetched again until it is sound',
  async fault => {
    await paid()
    await desk.fault(fault, { times: 1 })
    const day = china(await now())
    const ready = Date.parse(`${day}T10:05:30+08:00`) + 24 * HOUR
    await desk.cloud.post('/local/clock', { to: new Date(ready).toISOString() })
    expect((await result(day)).state).toBe('problem')
    const { items } = await desk.ok(ACCOUNTANT, 'payment.anomalies', { estateId })
    expect(items[0]).toMatchObject({ kind: 'statement', what: expect.stringContaining(day) })
    await desk.cloud.advance('PT15M')
    expect(await result(day)).toMatchObject({ state: 'agrees' })
  },
)
test.each(['bill-net-refunds', 'bill-no-last-break', 'bill-unpacked'])(
  '%s: a statement as others have seen it is read and agrees',
  async fault => {
    const paymentId = await paid()
    const { refundId } = await desk.ok(LIN, 'refund.request', { paymentId, reason: '退' })
    await desk.ok(ACCOUNTANT, 'refund.check', { refundId })
    await desk.ok(MANAGER, 'refund.approve', { refundId })
    await desk.cloud.advance('PT1M')
    await desk.fault(fault, { times: 2 })
    const day = await nextNoon()
    // The payment's fee of 12 came back with its refund, on a line of its own or within the refund's.
    expect(await result(day)).toMatchObject({ state: 'agrees', feeFen: 0, differences: [] })
  },
)
test.each(['quiet-unsigned', 'quiet-small-letters'])(
  '%s: a day without trade agrees, wakes nobody and keeps no later day waiting',
  async fault => {
    await nextNoon()
    const told = await alerts('payment.anomaly')
    await desk.fault(fault, { times: 2 })
    const quiet = await nextNoon()
    expect(await result(quiet)).toMatchObject({ state: 'agrees', problem: null })
    expect(await alerts('payment.anomaly')).toBe(told)
    await paid()
    expect(await result(await nextNoon())).toMatchObject({
      state: 'agrees',
      here: { payments: 1 },
      there: { payments: 1 },
    })
  },
)
test('an unsigned “nothing that day” beside a payment of ours is asked again, and the next day does not wait', async () => {
  await paid()
  const first = china(await now())
  await desk.fault('unsigned-401', { on: 'bill', times: 60 })
  expect(await nextNoon()).toBe(first)
  expect(await result(first)).toMatchObject({ state: 'problem', there: null })
  await paid()
  const second = await nextNoon()
  expect(await result(second)).toMatchObject({ state: 'agrees', here: { payments: 1 } })
  expect(await result(first)).toMatchObject({ state: 'agrees' })
})
test('a day that has not ended is not asked for again', async () => {
  const date = china(await now())
  const body = await desk.refused(ACCOUNTANT, 'reconciliation.rerun', { estateId, date })
  expect(body.code).toBe('reconciliation.not_yet')
})
