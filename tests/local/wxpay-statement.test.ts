import { openCallback } from '../../cloudfunctions/payment/callback'
import type { Merchant } from '../../cloudfunctions/payment/merchant'
import { readFundFlow, readTradeBill, type TradeRow } from '../../cloudfunctions/payment/statement'
import { WechatPay } from '../../cloudfunctions/payment/wechat-pay'
import { newId } from '../../shared/id'
import { type Arrived, MerchantBench } from './wxpay-bench'

jest.setTimeout(60_000)
const DIRECT: Merchant = { appid: 'wxlocal00000000001', subMchid: null }
const realNow = Date.now.bind(Date)
let bench: MerchantBench
let wechat: WechatPay
let day: string
const dayOf = (at: number) => new Date(at + 8 * 3_600_000).toISOString().slice(0, 10)

/** Moves the cloud's clock, and ours with it. */
async function advance(duration: string): Promise<void> {
  const { now } = await bench.cloud.advance(duration)
  const offset = now - realNow()
  jest.spyOn(Date, 'now').mockImplementation(() => realNow() + offset)
}
async function pay(totalFen: number) {
  const orderNumber = newId('pay', Date.now())
  const expiresAt = Date.now() + 900_000
  const order = { orderNumber, description: '物业费', totalFen, openId: 'wx_owner_lin', expiresAt }
  const prepaid = await wechat.prepay(DIRECT, order)
  if (prepaid.kind !== 'verified') throw new Error(JSON.stringify(prepaid))
  return { orderNumber, ...(await bench.pay(prepaid.data.prepayId)) }
}
const statement = async (kind: 'tradebill' | 'fundflowbill' = 'tradebill') => {
  const outcome = await wechat.statement(DIRECT, kind, day)
  if (outcome.kind !== 'verified') throw new Error(JSON.stringify(outcome))
  return outcome.data
}
beforeAll(async () => {
  bench = await MerchantBench.start()
  wechat = new WechatPay(bench.keys)
  // Noon in Beijing, so that all of it falls on one day however long the machine takes.
  const noon = Date.parse(`${dayOf(realNow() + 86_400_000)}T12:00:00+08:00`)
  await advance(`PT${Math.ceil((noon - realNow()) / 1000)}S`)
  day = dayOf(Date.now())
})
afterAll(() => bench.stop())
afterEach(() => bench.fault('none'))

test('a callback that is not answered comes again on its schedule until it is, each time freshly signed', async () => {
  bench.answer = 500
  await pay(100)
  expect(bench.arrived).toHaveLength(1)
  await advance('PT16S')
  expect(bench.arrived).toHaveLength(2)
  const [first, second] = bench.arrived as [Arrived, Arrived]
  expect(openCallback(bench.keys, first.headers, first.body, Date.now()).kind).toBe('payment')
  expect(second.headers['wechatpay-timestamp']).not.toBe(first.headers['wechatpay-timestamp'])
  bench.answer = 204
  await advance('PT2M')
  const so = bench.arrived.length
  expect(so).toBeGreaterThanOrEqual(3)
  await advance('PT10M')
  expect(bench.arrived).toHaveLength(so)
})
test('a callback delayed past 300 s is stale when it comes, and the next one is not', async () => {
  bench.arrived.length = 0
  bench.answer = 400
  await bench.fault('delay', { seconds: 310 })
  await pay(200)
  expect(bench.arrived).toHaveLength(0)
  await advance('PT311S')
  const late = bench.arrived[0] as Arrived
  expect(openCallback(bench.keys, late.headers, late.body, Date.now())).toEqual({ kind: 'rejected', reason: 'stale' })
  bench.answer = 204
  await advance('PT16S')
  const fresh = bench.arrived.at(-1) as Arrived
  expect(openCallback(bench.keys, fresh.headers, fresh.body, Date.now()).kind).toBe('payment')
})
test('an order past its time cannot be paid but is still open until it is closed', async () => {
  const orderNumber = newId('pay', Date.now())
  const order = {
    orderNumber,
    description: '水费',
    totalFen: 5,
    openId: 'wx_owner_lin',
    expiresAt: Date.now() + 900_000,
  }
  const prepaid = await wechat.prepay(DIRECT, order)
  if (prepaid.kind !== 'verified') throw new Error('no prepay')
  await advance('PT16M')
  expect((await bench.pay(prepaid.data.prepayId)).code).toBe('local.bad_request')
  expect(await wechat.query(DIRECT, orderNumber)).toMatchObject({ data: { state: 'NOTPAY' } })
})
test('money that crosses a close arrives after the close was accepted', async () => {
  const orderNumber = newId('pay', Date.now())
  await wechat.prepay(DIRECT, {
    orderNumber,
    description: '水费',
    totalFen: 7,
    openId: 'x',
    expiresAt: Date.now() + 900_000,
  })
  bench.arrived.length = 0
  await bench.fault('pay-after-close')
  expect((await wechat.close(DIRECT, orderNumber)).kind).toBe('verified')
  while (bench.arrived.length === 0) await new Promise(done => setImmediate(done))
  expect(await wechat.query(DIRECT, orderNumber)).toMatchObject({ data: { state: 'SUCCESS' } })
})

describe('the next morning', () => {
  let refunded: string
  beforeAll(async () => {
    bench.answer = 204
    const { transactionId } = await pay(12_345)
    refunded = newId('rfd', Date.now())
    const refund = { refundNumber: refunded, transactionId, reason: '多收', refundFen: 2_345, totalFen: 12_345 }
    expect((await wechat.refund(DIRECT, refund)).kind).toBe('verified')
    await bench.cloud.post('/local/wxpay/refund', { outRefundNo: refunded, status: 'SUCCESS' })
    const early = await wechat.statement(DIRECT, 'tradebill', day)
    expect(early).toMatchObject({ kind: 'refused', code: 'PARAM_ERROR' })
    await advance('PT12H')
    expect(await wechat.statement(DIRECT, 'tradebill', day)).toMatchObject({ code: 'STATEMENT_CREATING' })
    await advance('PT12H')
  })
  test('the trade bill tells every payment and refund, to the fen', async () => {
    const rows = readTradeBill(await statement(), day)
    if (typeof rows === 'string') throw new Error(rows)
    const { paidFen, refundedFen } = await bench.books()
    const total = (of: (row: TradeRow) => number) => rows.reduce((sum, row) => sum + of(row), 0)
    expect(total(row => row.totalFen)).toBe(paidFen)
    expect(total(row => row.refundFen)).toBe(refundedFen)
    expect(rows.filter(row => row.kind === 'refund').map(row => row.refundNumber)).toEqual([refunded])
    expect(total(row => row.feeMilliFen)).toBe((await bench.books()).feeFen * 1000)
  })
  test('the fund flow ends in the balance of the books', async () => {
    const rows = readFundFlow(await statement('fundflowbill'), day)
    if (typeof rows === 'string') throw new Error(rows)
    const { balanceFen } = await bench.books()
    expect(rows.at(-1)?.balanceFen).toBe(balanceFen)
    expect(rows.reduce((sum, row) => sum + row.amountFen, 0)).toBe(balanceFen)
  })
  test('columns are found by name, wherever they stand', async () => {
    const text = await statement()
    const moved = text
      .replace(/^\uFEFF(.*)\r\n/, (_, head: string) => `\uFEFF新列,${head}\r\n`)
      .replaceAll('\r\n`', '\r\n`x,`')
    const swapped = moved.replace(/(总交易单数.*\r\n)`x,/, '$1')
    expect(readTradeBill(swapped, day)).toEqual(readTradeBill(text, day))
  })
  test.each([
    ['bill-truncated', 'truncated'],
    ['bill-other-date', 'date'],
    ['bill-bad-summary', 'summary'],
  ])('a statement with %s is rejected whole', async (fault, problem) => {
    await bench.fault(fault)
    expect(readTradeBill(await statement(), day)).toBe(problem)
  })
  test('a statement whose hash is wrong is never read', async () => {
    await bench.fault('bill-wrong-hash')
    expect(await wechat.statement(DIRECT, 'tradebill', day)).toEqual({ kind: 'unknown', reason: 'hash' })
  })
  test('a statement is fetched from WeChat Pay and from nowhere else', async () => {
    await bench.fault('bill-other-host')
    expect(await wechat.statement(DIRECT, 'tradebill', day)).toMatchObject({ kind: 'unknown', reason: 'host' })
  })
  test('a statement cut anywhere is rejected whole', async () => {
    const text = await statement()
    // Without its last line break it is whole: see tests/rules/reconciliation/statement.test.ts.
    for (let end = 0; end < text.trimEnd().length; end += 1) {
      expect(typeof readTradeBill(text.slice(0, end), day)).toBe('string')
    }
  })
  test('a day on which nothing moved has no statement, and that is said with a signature', async () => {
    const outcome = await wechat.statement(DIRECT, 'tradebill', '2026-01-01')
    expect(outcome).toMatchObject({ kind: 'refused', code: 'NO_STATEMENT_EXIST' })
  })
})

test('a callback that nobody ever answers is given up after a day and sixteen attempts', async () => {
  bench.answer = 500
  bench.arrived.length = 0
  await pay(300)
  await advance('P2D')
  expect(bench.arrived).toHaveLength(16)
})
