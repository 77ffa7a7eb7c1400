import { spawnSync } from 'node:child_process'
import { createVerify, generateKeyPairSync } from 'node:crypto'
import { resolve } from 'node:path'
import { build } from 'esbuild'
import { readable } from '../../cloudfunctions/merchant/readable'
import { openCallback } from '../../cloudfunctions/payment/callback'
import type { Merchant } from '../../cloudfunctions/payment/merchant'
import { paySign } from '../../cloudfunctions/payment/pay-sign'
import { WechatPay } from '../../cloudfunctions/payment/wechat-pay'
import { publicHalf } from '../../local/wxpay/keys'
import { newId } from '../../shared/id'
import { differences } from '../../shared/payment/evidence'
import { nextRefund } from '../../shared/payment/machine'
import { type Arrived, MerchantBench } from './wxpay-bench'

jest.setTimeout(60_000)
const DIRECT: Merchant = { appid: 'wxlocal00000000001', subMchid: null }
const PARTNER: Merchant = { appid: 'wxlocal00000000001', subMchid: '1900000109' }
let bench: MerchantBench
let wechat: WechatPay
beforeAll(async () => {
  bench = await MerchantBench.start()
  wechat = new WechatPay(bench.keys)
})
afterAll(() => bench.stop())
beforeEach(async () => {
  await bench.fault('none')
  bench.arrived.length = 0
  bench.answer = 204
})

const order = (more: object = {}) => ({
  orderNumber: newId('pay', Date.now()),
  description: '湖畔花园 物业费',
  totalFen: 28_024,
  openId: 'wx_owner_lin',
  expiresAt: Date.now() + 15 * 60_000,
  ...more,
})
const data = <T>(outcome: { kind: string; data?: T }): T => {
  expect(outcome).toMatchObject({ kind: 'verified' })
  return outcome.data as T
}
async function paid(merchant = DIRECT, more: object = {}) {
  const one = order(more)
  const { prepayId } = data(await wechat.prepay(merchant, one))
  const { transactionId } = await bench.pay(prepayId)
  return { ...one, prepayId, transactionId }
}
const open = (at: Arrived, nowMs = Date.now()) => openCallback(bench.keys, at.headers, at.body, nowMs)

describe.each([
  ['a direct merchant', DIRECT],
  ['a sub-merchant of a service provider', PARTNER],
])('for %s', (_who, merchant) => {
  test('an order is prepaid, paid, told by callback and by query, and both agree with what was ordered', async () => {
    const one = await paid(merchant)
    const told = data(await wechat.query(merchant, one.orderNumber))
    expect(told).toMatchObject({ state: 'SUCCESS', totalFen: 28_024, transactionId: one.transactionId })
    const callback = open(bench.arrived[0] as Arrived)
    expect(callback).toMatchObject({ kind: 'payment', transaction: told })
    const ordered = { ...one, appid: merchant.appid, mchid: bench.keys.mchid, subMchid: merchant.subMchid ?? '' }
    expect(differences(ordered, told)).toEqual([])
  })
  test('a refund is accepted, finishes, and a retry of it moves nothing more', async () => {
    const one = await paid(merchant)
    const refund = {
      refundNumber: newId('rfd', Date.now()),
      transactionId: one.transactionId,
      reason: '重复缴费',
      refundFen: 1000,
      totalFen: one.totalFen,
    }
    const accepted = data(await wechat.refund(merchant, refund))
    expect(accepted).toMatchObject({ report: 'PROCESSING', refundFen: 1000 })
    const again = data(await wechat.refund(merchant, refund))
    expect(again.refundId).toBe(accepted.refundId)
    await bench.cloud.post('/local/wxpay/refund', { outRefundNo: refund.refundNumber, status: 'SUCCESS' })
    expect(data(await wechat.queryRefund(merchant, refund.refundNumber)).report).toBe('SUCCESS')
    expect(open(bench.arrived[1] as Arrived)).toMatchObject({ kind: 'refund', refund: { report: 'SUCCESS' } })
    expect(data(await wechat.query(merchant, one.orderNumber)).state).toBe('REFUND')
    expect((await wechat.refund(merchant, { ...refund, refundFen: 999 })).kind).toBe('refused')
  })
  test('an unpaid order closes and then cannot be paid', async () => {
    const one = order()
    const { prepayId } = data(await wechat.prepay(merchant, one))
    data(await wechat.close(merchant, one.orderNumber))
    expect(data(await wechat.query(merchant, one.orderNumber)).state).toBe('CLOSED')
    expect((await bench.pay(prepayId)).code).toBe('local.bad_request')
  })
})

test('WeChat Pay refuses whoever signs with another key, and we take its unsigned 401 for unknown', async () => {
  const { privateKey } = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    privateKeyEncoding: { type: 'pkcs8', format: 'der' },
    publicKeyEncoding: { type: 'spki', format: 'pem' },
  })
  const stranger = new WechatPay({ ...bench.keys, privateKey: privateKey.toString('base64') })
  const outcome = await stranger.prepay(DIRECT, order())
  expect(outcome).toMatchObject({ kind: 'unknown', reason: 'unsigned 401' })
})
test('whoever knows another public key trusts no reply', async () => {
  const other = new WechatPay({ ...bench.keys, platformId: 'PUB_KEY_ID_OTHER' })
  expect((await other.prepay(DIRECT, order())).kind).toBe('unknown')
})
test('what the phone gets is signed for the app, the time and the prepay id', () => {
  const signed = paySign(DIRECT.appid, bench.keys.privateKey, 'wx123', Date.now())
  const message = `${DIRECT.appid}\n${signed.timeStamp}\n${signed.nonceStr}\nprepay_id=wx123\n`
  const key = publicHalf(bench.simulator.merchantKey)
  expect(createVerify('RSA-SHA256').update(message).verify(key, signed.paySign, 'base64')).toBe(true)
  expect(signed).toMatchObject({ package: 'prepay_id=wx123', signType: 'RSA' })
})

test.each(['html-502', 'timeout', 'unsigned-2xx', 'forged-2xx', 'stale-2xx', 'unsigned-401', 'rate-limit'])(
  'a prepay that runs into %s is unknown, and asking again gives one order with one prepay id',
  async fault => {
    const one = order()
    await bench.fault(fault, { on: 'prepay' })
    expect((await wechat.prepay(DIRECT, one)).kind).toBe('unknown')
    const first = data(await wechat.prepay(DIRECT, one))
    const second = data(await wechat.prepay(DIRECT, one))
    expect(second).toEqual(first)
    const { orders } = await bench.books()
    expect(orders.filter((kept: { outTradeNo: string }) => kept.outTradeNo === one.orderNumber)).toHaveLength(1)
  },
)
test('a refund whose reply is lost is unknown; its retry finds the one outflow', async () => {
  const one = await paid()
  const refund = {
    refundNumber: newId('rfd', Date.now()),
    transactionId: one.transactionId,
    reason: '退',
    refundFen: one.totalFen,
    totalFen: one.totalFen,
  }
  const before = (await bench.books()).refunds.length
  await bench.fault('timeout', { on: 'refund' })
  expect((await wechat.refund(DIRECT, refund)).kind).toBe('unknown')
  data(await wechat.refund(DIRECT, refund))
  expect((await bench.books()).refunds).toHaveLength(before + 1)
  const more = await wechat.refund(DIRECT, { ...refund, refundNumber: newId('rfd', Date.now()), refundFen: 1 })
  expect(more).toMatchObject({ kind: 'refused', code: 'NOT_ENOUGH' })
})
test('the same number with another amount is refused, signed', async () => {
  const one = order()
  data(await wechat.prepay(DIRECT, one))
  const other = await wechat.prepay(DIRECT, { ...one, totalFen: 1 })
  expect(other).toMatchObject({ kind: 'refused', code: 'OUT_TRADE_NO_USED' })
})
test('an order nobody made is refused, signed', async () => {
  expect(await wechat.query(DIRECT, 'pay_NOBODY')).toMatchObject({ kind: 'refused', code: 'ORDER_NOT_EXIST' })
})
test('an order that is not ours to make never leaves the house', async () => {
  await expect(wechat.prepay(DIRECT, order({ orderNumber: 'a b' }))).rejects.toThrow(RangeError)
  await expect(wechat.prepay(DIRECT, order({ totalFen: 0.5 }))).rejects.toThrow(RangeError)
  await expect(wechat.prepay(DIRECT, order({ attach: 'a,b' }))).rejects.toThrow(RangeError)
})

describe('a callback', () => {
  test.each([
    ['forge', 'signature'],
    ['alter', 'signature'],
    ['signtest', 'signature'],
    ['stale', 'stale'],
    ['unknown-serial', 'serial'],
    ['bad-tag', 'ciphertext'],
  ])('that is spoiled by %s is rejected for its %s', async (how, reason) => {
    const one = await paid()
    await bench.cloud.post('/local/wxpay/callback', { outTradeNo: one.orderNumber, how })
    expect(open(bench.arrived[0] as Arrived).kind).toBe('payment')
    expect(open(bench.arrived[1] as Arrived)).toEqual({ kind: 'rejected', reason })
  })
  test('that lacks a header, or is delivered later than 300 s, is rejected', async () => {
    await paid()
    const [genuine] = bench.arrived as [Arrived]
    const { 'wechatpay-nonce': _nonce, ...headers } = genuine.headers
    expect(open({ ...genuine, headers })).toEqual({ kind: 'rejected', reason: 'headers' })
    const sentAt = Number(genuine.headers['wechatpay-timestamp']) * 1000
    expect(open(genuine, sentAt + 300_000).kind).toBe('payment')
    expect(open(genuine, sentAt + 300_001)).toEqual({ kind: 'rejected', reason: 'stale' })
    expect(open(genuine, sentAt - 300_001)).toEqual({ kind: 'rejected', reason: 'stale' })
  })
  test.each([
    ['wrong-amount', ['totalFen']],
    ['wrong-currency', ['currency']],
    ['wrong-mchid', ['mchid']],
    ['wrong-appid', ['appid']],
  ])('that is genuine but tells of the %s differs from the order', async (how, found) => {
    const one = await paid()
    await bench.cloud.post('/local/wxpay/callback', { outTradeNo: one.orderNumber, how })
    const told = open(bench.arrived[1] as Arrived)
    if (told.kind !== 'payment') throw new Error(told.kind)
    const ordered = { ...one, appid: DIRECT.appid, mchid: bench.keys.mchid, subMchid: '' }
    expect(differences(ordered, told.transaction)).toEqual(found)
  })
  test('with a coupon still tells the whole amount', async () => {
    const one = order()
    const { prepayId } = data(await wechat.prepay(DIRECT, one))
    await bench.pay(prepayId, { couponFen: 500 })
    expect(open(bench.arrived[0] as Arrived)).toMatchObject({ transaction: { totalFen: one.totalFen } })
  })
  test('comes twice when duplicated, never when dropped, and the same bytes when replayed', async () => {
    await bench.fault('duplicate')
    const one = await paid()
    expect(bench.arrived).toHaveLength(2)
    await bench.cloud.post('/local/wxpay/callback', { outTradeNo: one.orderNumber, how: 'replay' })
    expect(bench.arrived.slice(0, 2)).toContainEqual(bench.arrived[2])
    await bench.fault('drop')
    await paid()
    expect(bench.arrived).toHaveLength(3)
  })
  test('overtakes an earlier one that is held back', async () => {
    await bench.fault('reorder')
    const first = await paid()
    expect(bench.arrived).toHaveLength(0)
    const second = await paid()
    const told = bench.arrived.map(at => open(at)).map(at => at.kind === 'payment' && at.transaction.orderNumber)
    expect(told).toEqual([second.orderNumber, first.orderNumber])
  })
})

test('who pays while the order is being closed has paid: the close is refused, the query says so', async () => {
  const one = order()
  data(await wechat.prepay(DIRECT, one))
  await bench.fault('pay-during-close')
  expect(await wechat.close(DIRECT, one.orderNumber)).toMatchObject({ kind: 'refused', code: 'ORDERPAID' })
  expect(data(await wechat.query(DIRECT, one.orderNumber)).state).toBe('SUCCESS')
  expect(open(bench.arrived[0] as Arrived).kind).toBe('payment')
})
test('a refund may be told by callback before the reply arrives', async () => {
  const one = await paid()
  await bench.fault('refund-callback-first')
  const { refundNumber, ...rest } = { refundNumber: newId('rfd', Date.now()), reason: '退', refundFen: 5 }
  const { transactionId, totalFen } = one
  const reply = data(await wechat.refund(DIRECT, { refundNumber, transactionId, totalFen, ...rest }))
  expect(open(bench.arrived[1] as Arrived)).toMatchObject({ refund: { refundNumber, report: 'SUCCESS' } })
  // The late reply tells of an earlier moment; the machine of refunds lets it change nothing.
  expect(nextRefund(reply.report, 'success') ?? 'success').toBe('success')
  expect(data(await wechat.queryRefund(DIRECT, refundNumber)).report).toBe('SUCCESS')
})

test('each merchant has keys, orders and books of its own', async () => {
  const second = await bench.cloud.post('/local/wxpay/merchant', { mchid: '1900000002' })
  const { mchid, serial, platformId, ...pems } = second
  const other = new WechatPay({ ...bench.keys, ...{ mchid, serial, platformId }, ...readable(pems) })
  const one = await paid()
  const before = await bench.books()
  expect(await other.query(DIRECT, one.orderNumber)).toMatchObject({ kind: 'refused', code: 'ORDER_NOT_EXIST' })
  expect((await other.close(DIRECT, one.orderNumber)).kind).toBe('refused')
  const mixed = new WechatPay({ ...bench.keys, serial })
  expect(await mixed.query(DIRECT, one.orderNumber)).toMatchObject({ kind: 'unknown', reason: 'unsigned 401' })
  const refund = { refundNumber: newId('rfd', Date.now()), reason: '退', refundFen: 1, totalFen: one.totalFen }
  expect((await other.refund(DIRECT, { ...refund, transactionId: one.transactionId })).kind).toBe('refused')
  const balances = before.merchants.map((each: { mchid: string; balanceFen: number }) => [each.mchid, each.balanceFen])
  expect(balances).toEqual([
    ['1900000001', before.balanceFen],
    ['1900000002', 0],
  ])
})
test('what the doors will bundle loads as a strict script, as a function does', async () => {
  const entryPoints = ['wechat-pay', 'callback', 'statement'].map(name => `cloudfunctions/payment/${name}.ts`)
  const options = {
    bundle: true,
    minify: true,
    write: false,
    platform: 'node',
    format: 'cjs',
    outdir: 'nowhere',
  } as const
  const { outputFiles } = await build({ ...options, entryPoints, absWorkingDir: resolve(__dirname, '../..') })
  for (const { text } of outputFiles) {
    const ran = spawnSync(process.execPath, ['-'], { input: `'use strict';${text}`, encoding: 'utf8' })
    expect(ran).toMatchObject({ status: 0, stderr: '' })
  }
})
