import { requestId } from '../local-cloud'
import { ACCOUNTANT, LIN, MANAGER, PayDesk } from '../pay-desk'

jest.setTimeout(600_000)
const MOST_REQUESTS = 40
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

const doom = (door: string, afterRequests: number) =>
  desk.cloud.post('/local/faults', { vendor: 'instance', mode: door, afterRequests })
/** What the database does after 30 s with what a dead instance left open; and the end of its leases. */
const bury = () => desk.cloud.post('/local/faults', { vendor: 'transactions' })
const entries = async (): Promise<number> => (await desk.ok(ACCOUNTANT, 'ledger.prove', { estateId })).entries
const clearing = async () => (await desk.trial()).balance('clearing:wechat')

/** Somebody at every request dies; what is done again ends as if nobody had. Answers how many requests there were. */
async function atEveryRequest(once: (died: number) => Promise<boolean>): Promise<number> {
  for (let died = 1; died < MOST_REQUESTS; died += 1) if (await once(died)) return died - 1
  throw new Error('nobody lived to the end')
}
const lost = (status: number): boolean => status >= 500

test('18 begin: whoever dies at any request, the same form makes one order that holds its bill once', async () => {
  const houseId = desk.houseOf(LIN)
  const steps = await atEveryRequest(async died => {
    const billId = await desk.charge(houseId)
    await doom('web', died)
    const input = { requestId: requestId(), houses: [{ houseId, bills: [{ billId }] }] }
    const first = await desk.cloud.call(LIN, 'payment.begin', input)
    await bury()
    const again = await desk.ok(LIN, 'payment.begin', input)
    expect(again).toMatchObject({ state: 'prepaid', totalFen: 2000 })
    expect((await desk.due(LIN)).find(row => row.billId === billId)?.reservedFen).toBe(2000)
    const { orders } = await desk.books()
    const made = orders.filter((one: { outTradeNo: string }) => one.outTradeNo === again.paymentId)
    expect(made).toHaveLength(1)
    await desk.ok(LIN, 'payment.cancel', { paymentId: again.paymentId })
    return !lost(first.status)
  })
  expect(steps).toBeGreaterThanOrEqual(9)
})
test('18 and 19 apply: the callback that dies is not answered 2xx, and the next one settles once', async () => {
  const steps = await atEveryRequest(async died => {
    const billId = await desk.charge(desk.houseOf(LIN))
    const order = await desk.beginBills(LIN, [billId])
    await desk.fault('drop')
    await desk.pay(order)
    const [before, money] = [await entries(), await clearing()]
    await doom('wxpay', died)
    const { status } = await desk.callback(order.paymentId, 'replay')
    expect([died, status === 204 || lost(status)]).toEqual([died, true])
    await bury()
    if (status === 204) expect(await desk.get(LIN, order.paymentId)).toMatchObject({ state: 'paid' })
    expect(await desk.callback(order.paymentId, 'replay')).toEqual({ status: 204 })
    expect(await desk.get(LIN, order.paymentId)).toMatchObject({ state: 'paid', lines: [{ ended: 'bill' }] })
    expect([died, await entries(), await clearing()]).toEqual([died, before + 1, money + 2000])
    return status === 204
  })
  expect(steps).toBe(8)
})
test('18 refund: whoever dies after the approval, money goes out once and comes into the books once', async () => {
  const steps = await atEveryRequest(async died => {
    const order = await desk.beginBills(LIN, [await desk.charge(desk.houseOf(LIN))])
    await desk.pay(order)
    const money = await clearing()
    const { refundId } = await desk.ok(LIN, 'refund.request', { paymentId: order.paymentId, reason: '退' })
    await desk.ok(ACCOUNTANT, 'refund.check', { refundId, agree: true })
    await doom('wxpay', died)
    await desk.ok(MANAGER, 'refund.approve', { refundId, agree: true })
    await bury()
    const survived = (await desk.ok(LIN, 'refund.get', { refundId })).state === 'processing'
    await desk.cloud.advance('PT3M')
    expect([died, (await desk.ok(LIN, 'refund.get', { refundId })).state]).toEqual([died, 'success'])
    const out = (await desk.books()).refunds.filter((one: { outTradeNo: string }) => one.outTradeNo === order.paymentId)
    expect(out).toHaveLength(1)
    expect([died, await clearing()]).toEqual([died, money - 2000])
    return survived && died > 3
  })
  expect(steps).toBeGreaterThanOrEqual(4)
})
test('18 refund: whoever dies in the approval, the same approval takes the prepayment once', async () => {
  const houseId = desk.houseOf('wx_owner_chen')
  const held = async () => (await desk.ok('wx_owner_chen', 'billing.due', { houseId })).houses[0].prepaidFen
  const steps = await atEveryRequest(async died => {
    const order = await desk.begin('wx_owner_chen', [{ houseId, bills: [], prepayFen: 700 }])
    await desk.pay(order)
    const asked = { paymentId: order.paymentId, reason: '退' }
    const { refundId } = await desk.ok('wx_owner_chen', 'refund.request', asked)
    await desk.ok(ACCOUNTANT, 'refund.check', { refundId, agree: true })
    const before = await held()
    await doom('web', died)
    const input = { requestId: requestId(), refundId, agree: true }
    const first = await desk.cloud.call(MANAGER, 'refund.approve', input)
    await bury()
    await desk.ok(MANAGER, 'refund.approve', input)
    expect([died, await held()]).toEqual([died, before - 700])
    await desk.cloud.post('/local/wxpay/refund', { outRefundNo: refundId, status: 'SUCCESS' })
    return !lost(first.status)
  })
  expect(steps).toBeGreaterThanOrEqual(8)
  expect((await desk.trial()).balanced).toBe(true)
})
test('18 reconcile: a clock that dies at any request heals, enters and tells once', async () => {
  const time = async (): Promise<number> => (await (await fetch(`${desk.cloud.url}/local/clock`)).json()).now
  const day = async () => new Date((await time()) + 8 * 3_600_000).toISOString().slice(0, 10)
  const to = (date: string, time: string) => desk.cloud.post('/local/clock', { to: `${date}T${time}+08:00` })
  await to(new Date(Date.parse(await day()) + 86_400_000).toISOString().slice(0, 10), '12:00:00')
  let interrupted = 0
  for (let died = 1; died <= 24; died += 1) {
    const date = await day()
    const order = await desk.beginBills(LIN, [await desk.charge(desk.houseOf(LIN))])
    await desk.fault('pay-after-close')
    await desk.fault('drop')
    await desk.ok(LIN, 'payment.cancel', { paymentId: order.paymentId })
    const before = await clearing()
    const next = new Date(Date.parse(date) + 86_400_000).toISOString().slice(0, 10)
    // The clock itself must not see 10:05 first: time gets there by passing.
    await to(next, '10:04:59.900')
    while ((await time()) < Date.parse(`${next}T10:05:00+08:00`)) await new Promise(setImmediate)
    await doom('clock', died)
    const reply = await desk.cloud.post('/local/jobs/statements/run').catch(() => null)
    if (reply?.code) interrupted += 1
    await bury()
    await desk.cloud.advance('PT31S')
    await desk.cloud.post('/local/jobs/statements/run')
    await desk.cloud.advance('PT15M')
    expect([died, (await desk.get(LIN, order.paymentId)).state]).toEqual([died, 'paid'])
    const seen = await desk.ok(ACCOUNTANT, 'reconciliation.get', { estateId, date })
    expect([died, seen.state, seen.feeFen]).toEqual([died, 'agrees', 12])
    expect([died, await clearing()]).toEqual([died, before + 2000 - 12])
  }
  expect(interrupted).toBeGreaterThanOrEqual(15)
  expect((await desk.trial()).balanced).toBe(true)
})
