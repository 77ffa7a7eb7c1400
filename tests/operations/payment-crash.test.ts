import { requestId } from '../local-cloud'
import { ACCOUNTANT, LIN, MANAGER, PayDesk } from '../pay-desk'

jest.setTimeout(600_000)
const MOST_REQUESTS = 40
const CHEN = 'wx_owner_chen'
/** Everything before the crash, told once; each crash begins from a copy of it. */
let start: PayDesk
let estateId: string
beforeAll(async () => {
  start = await PayDesk.start()
  estateId = start.cloud.who(LIN).estateId
})
afterAll(() => start.stop())

const doom = (desk: PayDesk, door: string, afterRequests: number) =>
  desk.cloud.post('/local/faults', { vendor: 'instance', mode: door, afterRequests })
/** What the database does after 30 s with what a dead instance left open; and the end of its leases. */
const bury = (desk: PayDesk) => desk.cloud.post('/local/faults', { vendor: 'transactions' })
const entries = async (desk: PayDesk): Promise<number> =>
  (await desk.ok(ACCOUNTANT, 'ledger.prove', { estateId })).entries
const clearing = async (desk: PayDesk) => (await desk.trial()).balance('clearing:wechat')

/** Somebody at every request dies; what is done again ends as if nobody had. Answers how many requests there were. */
async function atEveryRequest(once: (desk: PayDesk, died: number) => Promise<boolean>): Promise<number> {
  for (let died = 1; died < MOST_REQUESTS; died += 1) if (await start.fork(desk => once(desk, died))) return died - 1
  throw new Error('nobody lived to the end')
}
const lost = (status: number): boolean => status >= 500

test('18 begin: whoever dies at any request, the same form makes one order that holds its bill once', async () => {
  const houseId = start.houseOf(LIN)
  const billId = await start.charge(houseId)
  const steps = await atEveryRequest(async (desk, died) => {
    await doom(desk, 'web', died)
    const input = { requestId: requestId(), houses: [{ houseId, bills: [{ billId }] }] }
    const first = await desk.cloud.call(LIN, 'payment.begin', input)
    await bury(desk)
    const again = await desk.ok(LIN, 'payment.begin', input)
    expect(again).toMatchObject({ state: 'prepaid', totalFen: 2000 })
    expect((await desk.due(LIN)).find(row => row.billId === billId)?.reservedFen).toBe(2000)
    const { orders } = await desk.books()
    expect(orders).toHaveLength(1)
    expect(orders[0].outTradeNo).toBe(again.paymentId)
    await desk.ok(LIN, 'payment.cancel', { paymentId: again.paymentId })
    return !lost(first.status)
  })
  expect(steps).toBeGreaterThanOrEqual(9)
})
test('18 and 19 apply: the callback that dies is not answered 2xx, and the next one settles once', async () => {
  const order = await start.beginBills(LIN, [await start.charge(start.houseOf(LIN))])
  const [before, money] = [await entries(start), await clearing(start)]
  const steps = await atEveryRequest(async (desk, died) => {
    await desk.fault('drop')
    await desk.pay(order)
    await doom(desk, 'wxpay', died)
    const { status } = await desk.callback(order.paymentId, 'replay')
    expect([died, status === 204 || lost(status)]).toEqual([died, true])
    await bury(desk)
    if (status === 204) expect(await desk.get(LIN, order.paymentId)).toMatchObject({ state: 'paid' })
    expect(await desk.callback(order.paymentId, 'replay')).toEqual({ status: 204 })
    expect(await desk.get(LIN, order.paymentId)).toMatchObject({ state: 'paid', lines: [{ ended: 'bill' }] })
    expect([died, await entries(desk), await clearing(desk)]).toEqual([died, before + 1, money + 2000])
    return status === 204
  })
  // Eight of its own, and the account's keys, which an instance that has just started does not hold yet.
  expect(steps).toBe(9)
})
/** What LIN paid, checked and waiting for the approval to pay back. */
async function refundOf(payer: string, order: Awaited<ReturnType<PayDesk['begin']>>): Promise<string> {
  await start.pay(order)
  const { refundId } = await start.ok(payer, 'refund.request', { paymentId: order.paymentId, reason: '退' })
  await start.ok(ACCOUNTANT, 'refund.check', { refundId })
  return refundId
}
test('18 refund: whoever dies after the approval, money goes out once and comes into the books once', async () => {
  const order = await start.beginBills(LIN, [await start.charge(start.houseOf(LIN))])
  const refundId = await refundOf(LIN, order)
  const money = await clearing(start)
  const steps = await atEveryRequest(async (desk, died) => {
    await doom(desk, 'wxpay', died)
    await desk.ok(MANAGER, 'refund.approve', { refundId })
    await bury(desk)
    const survived = (await desk.ok(LIN, 'refund.get', { refundId })).state === 'processing'
    await desk.cloud.advance('PT3M')
    expect([died, (await desk.ok(LIN, 'refund.get', { refundId })).state]).toEqual([died, 'success'])
    const out = (await desk.books()).refunds.filter((one: { outTradeNo: string }) => one.outTradeNo === order.paymentId)
    expect(out).toHaveLength(1)
    expect([died, await clearing(desk)]).toEqual([died, money - 2000])
    return survived && died > 3
  })
  expect(steps).toBeGreaterThanOrEqual(4)
})
test('18 refund: whoever dies in the approval, the same approval takes the prepayment once', async () => {
  const houseId = start.houseOf(CHEN)
  const held = async (desk: PayDesk) => (await desk.ok(CHEN, 'billing.due', { houseId })).houses[0].prepaidFen
  const refundId = await refundOf(CHEN, await start.begin(CHEN, [{ houseId, bills: [], prepayFen: 700 }]))
  const before = await held(start)
  const steps = await atEveryRequest(async (desk, died) => {
    await doom(desk, 'web', died)
    const input = { requestId: requestId(), refundId }
    const first = await desk.cloud.call(MANAGER, 'refund.approve', input)
    await bury(desk)
    await desk.ok(MANAGER, 'refund.approve', input)
    expect([died, await held(desk)]).toEqual([died, before - 700])
    await desk.cloud.post('/local/wxpay/refund', { outRefundNo: refundId, status: 'SUCCESS' })
    expect((await desk.trial()).balanced).toBe(true)
    return !lost(first.status)
  })
  expect(steps).toBeGreaterThanOrEqual(8)
})
test('18 reconcile: a clock that dies at any request heals, enters and tells once', async () => {
  const time = async (desk: PayDesk): Promise<number> =>
    (await (await fetch(`${desk.cloud.url}/local/clock`)).json()).now
  const dayAfter = (date: string) => new Date(Date.parse(date) + 86_400_000).toISOString().slice(0, 10)
  const to = (desk: PayDesk, date: string, time: string) =>
    desk.cloud.post('/local/clock', { to: `${date}T${time}+08:00` })
  const date = dayAfter(new Date((await time(start)) + 8 * 3_600_000).toISOString().slice(0, 10))
  await to(start, date, '12:00:00')
  const order = await start.beginBills(LIN, [await start.charge(start.houseOf(LIN))])
  await start.fault('pay-after-close')
  await start.fault('drop')
  await start.ok(LIN, 'payment.cancel', { paymentId: order.paymentId })
  const before = await clearing(start)
  let interrupted = 0
  for (let died = 1; died <= 24; died += 1)
    await start.fork(async desk => {
      // The clock itself must not see 10:05 first: in each copy time gets there by passing.
      await to(desk, dayAfter(date), '10:04:59.900')
      while ((await time(desk)) < Date.parse(`${dayAfter(date)}T10:05:00+08:00`)) await new Promise(setImmediate)
      await doom(desk, 'clock', died)
      const reply = await desk.cloud.post('/local/jobs/statements/run').catch(() => null)
      if (reply?.code) interrupted += 1
      await bury(desk)
      await desk.cloud.advance('PT31S')
      await desk.cloud.post('/local/jobs/statements/run')
      await desk.cloud.advance('PT15M')
      expect([died, (await desk.get(LIN, order.paymentId)).state]).toEqual([died, 'paid'])
      const seen = await desk.ok(ACCOUNTANT, 'reconciliation.get', { estateId, date })
      expect([died, seen.state, seen.feeFen]).toEqual([died, 'agrees', 12])
      expect([died, await clearing(desk)]).toEqual([died, before + 2000 - 12])
      expect((await desk.trial()).balanced).toBe(true)
    })
  expect(interrupted).toBeGreaterThanOrEqual(15)
})
